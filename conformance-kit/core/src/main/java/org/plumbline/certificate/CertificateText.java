package org.plumbline.certificate;

import static org.plumbline.certificate.CredentialText.text;
import static org.plumbline.certificate.CredentialText.time;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import org.plumbline.json.CanonicalJson;
import org.plumbline.json.DocumentSchema;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** A certificate as a credential, written and read. */
final class CertificateText {
    private static final DocumentSchema SCHEMA = DocumentSchema.named("certificate");
    private static final String UNTP_CONTEXT = "https://test.uncefact.org/vocabulary/untp/dcc/working/";
    private static final String TYPE = "DigitalConformityCredential";
    private static final String CERTIFICATES = "/certificates/";

    private CertificateText() {}

    static boolean isCertificate(JsonNode credential) {
        return credential.path("type").valueStream().anyMatch(type -> TYPE.equals(type.asString()));
    }

    static byte[] bytes(Certificate certificate) {
        ObjectNode credential = object();
        credential.putArray("@context").add(CredentialText.CONTEXT).add(UNTP_CONTEXT);
        credential.put("id", certificate.id());
        credential.putArray("type").add(TYPE).add(CredentialText.TYPE);
        ObjectNode issuer = party(certificate.issuer());
        issuer.putArray("type").add("CredentialIssuer");
        credential.set("issuer", issuer);
        credential.put("validFrom", certificate.validFrom().toString());
        credential.put("validUntil", certificate.validUntil().toString());
        ArrayNode status = credential.putArray("credentialStatus");
        for (StatusPurpose purpose : StatusPurpose.values()) {
            status.addObject()
                    .put("type", "BitstringStatusListEntry")
                    .put("statusPurpose", purpose.word())
                    .put("statusListIndex", Integer.toString(certificate.statusIndex()))
                    .put("statusListCredential", certificate.statusList(purpose));
        }
        credential.set("credentialSubject", attestation(certificate));
        credential.putArray("evidence").add(evidence(certificate));
        return CanonicalJson.bytes(credential);
    }

    private static ObjectNode attestation(Certificate certificate) {
        ObjectNode attestation = object();
        attestation.putArray("type").add("ConformityAttestation").add("Attestation");
        attestation.put("id", certificate.id() + "#attestation");
        attestation.put(
                "name",
                "Conformance of %s with %s"
                        .formatted(
                                certificate.product().name(),
                                certificate.standard().name()));
        attestation.put("assessorLevel", "3rdParty");
        attestation.put("assessmentLevel", "GovtApproval");
        attestation.put("attestationType", "certification");
        attestation.set("issuedToParty", party(certificate.vendor()));
        ObjectNode scope = attestation.putObject("scope");
        scope.putArray("type").add("ConformityScheme");
        scope.put("id", certificate.registry() + "/scheme/1")
                .put("name", "Space interoperability conformance scheme")
                .put("description", "Re-run of the vendor's signed report")
                .put("version", "1.0")
                .set("owner", standardsBody(certificate));
        attestation
                .putObject("auditableEvidence")
                .put(
                        "linkURL",
                        certificate.registry() + "/reports/sha256-"
                                + certificate.report().payloadDigest())
                .put("linkName", "Vendor's signed report (JWS)")
                .put("linkType", "application/jose+json")
                .put("hashDigest", certificate.report().envelopeDigest())
                .put("hashMethod", "SHA-256");
        attestation.putArray("assessment").add(assessment(certificate));
        return attestation;
    }

    private static ObjectNode assessment(Certificate certificate) {
        ObjectNode assessment = object();
        assessment.putArray("type").add("ConformityAssessment").add("Declaration");
        assessment.put("id", certificate.id() + "#assessment");
        assessment.put("name", "Re-run against " + certificate.standard().name());
        assessment.put("assessmentDate", certificate.assessed().toString());
        assessment.put("conformance", true);
        assessment.put("conformityTopic", "governance.compliance");
        ObjectNode standard = party(certificate.standard());
        standard.putArray("type").add("Standard");
        standard.set("issuingParty", standardsBody(certificate));
        assessment.set("referenceStandard", standard);
        assessment
                .putArray("assessedProduct")
                .addObject()
                .put("IDverifiedByCAB", true)
                .set("product", party(certificate.product()));
        return assessment;
    }

    private static ObjectNode evidence(Certificate certificate) {
        ObjectNode evidence = object();
        evidence.putArray("type").add("PlumblineRerunEvidence");
        evidence.set("reportPayloadDigest", sha256(certificate.report().payloadDigest()));
        evidence.set("reportEnvelopeDigest", sha256(certificate.report().envelopeDigest()));
        evidence.set("rerunEnvelopeDigest", sha256(certificate.report().rerunDigest()));
        evidence.put("rerunIdentical", true);
        evidence.putObject("standardDigest").put("dirHash1", certificate.standardDigest());
        evidence.put("kit", certificate.report().kit());
        evidence.put("logIndex", Long.toString(certificate.report().logIndex()));
        return evidence;
    }

    static Certificate read(byte[] payload) throws CertificateRefused {
        JsonNode credential = CredentialText.read(payload, SCHEMA);
        String id = text(credential, "/id");
        int split = id.lastIndexOf(CERTIFICATES);
        if (split < 0) {
            throw new CertificateRefused("The id of a certificate is <registry>/certificates/<number>");
        }
        Certificate certificate;
        try {
            certificate = certificate(credential, id.substring(0, split), id.substring(split + CERTIFICATES.length()));
        } catch (IllegalArgumentException | DateTimeException impossible) {
            throw new CertificateRefused("The certificate says what cannot be: " + impossible.getMessage(), impossible);
        }
        if (!Arrays.equals(certificate.bytes(), payload)) {
            throw new CertificateRefused(
                    "The certificate says one thing in two ways, or is not written in canonical JSON");
        }
        return certificate;
    }

    private static Certificate certificate(JsonNode credential, String registry, String number)
            throws CertificateRefused {
        JsonNode attestation = credential.at("/credentialSubject");
        JsonNode assessment = attestation.at("/assessment/0");
        JsonNode evidence = credential.at("/evidence/0");
        return new Certificate(
                registry,
                number,
                party(credential.at("/issuer")),
                time(credential, "/validFrom"),
                time(credential, "/validUntil"),
                Integer.parseInt(text(credential, "/credentialStatus/0/statusListIndex")),
                party(attestation.at("/issuedToParty")),
                party(assessment.at("/assessedProduct/0/product")),
                party(assessment.at("/referenceStandard")),
                text(evidence, "/standardDigest/dirHash1"),
                LocalDate.parse(text(assessment, "/assessmentDate")),
                new CertifiedReport(
                        text(evidence, "/reportPayloadDigest/sha256"),
                        text(evidence, "/reportEnvelopeDigest/sha256"),
                        text(evidence, "/rerunEnvelopeDigest/sha256"),
                        text(evidence, "/kit"),
                        Long.parseLong(text(evidence, "/logIndex"))));
    }

    private static Party party(JsonNode node) {
        return new Party(text(node, "/id"), text(node, "/name"));
    }

    private static ObjectNode party(Party party) {
        return object().put("id", party.id()).put("name", party.name());
    }

    private static ObjectNode standardsBody(Certificate certificate) {
        return party(new Party(certificate.registry(), "Conference of National Armaments Directors"));
    }

    private static ObjectNode sha256(String digest) {
        return object().put("sha256", digest);
    }

    private static ObjectNode object() {
        return JsonNodeFactory.instance.objectNode();
    }
}
