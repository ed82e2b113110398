package org.plumbline.registry.running;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.plumbline.certificate.Certificate;
import org.plumbline.certificate.CertifiedReport;
import org.plumbline.certificate.Party;
import org.plumbline.evidence.Bag;
import org.plumbline.evidence.BagRefused;
import org.plumbline.evidence.BagWriter;
import org.plumbline.json.CanonicalJson;
import org.plumbline.registry.running.Registry.Answer;
import org.plumbline.report.CaseReport;
import org.plumbline.report.ClassReport;
import org.plumbline.report.Conformity;
import org.plumbline.report.Counts;
import org.plumbline.report.EvidenceManifest;
import org.plumbline.report.Failure;
import org.plumbline.report.TestReport;
import org.plumbline.signature.SignatureRefused;
import org.plumbline.signature.SignedType;
import org.plumbline.signature.Signer;
import org.plumbline.standard.PackageRefused;
import org.plumbline.standard.StandardLibrary;
import org.plumbline.standard.StandardPackage;
import org.plumbline.standard.StandardRef;
import org.plumbline.trust.TrustRoots;
import org.plumbline.verdict.Place;
import org.plumbline.verdict.Severity;
import org.plumbline.verdict.Verdict;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** The steps from a standard to a certificate, as the parties take them. Each may be taken again. */
public final class Journey {
    /** The standard that everything is about. */
    public static final StandardRef STANDARD = StandardRef.parse("ssa.orbit-mean-elements/A.1");

    private final Registry registry;

    public Journey(Registry registry) {
        this.registry = registry;
    }

    /** The standard as bundled with the kit. */
    public static StandardPackage standard() {
        try {
            return StandardLibrary.bundled(Journey.class.getClassLoader()).find(STANDARD);
        } catch (PackageRefused e) {
            throw new IllegalStateException(e);
        }
    }

    /** The files of a package, zipped as any tool might zip them. */
    public static byte[] zip(Map<String, byte[]> files) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            for (Map.Entry<String, byte[]> file : files.entrySet()) {
                zip.putNextEntry(new ZipEntry(file.getKey()));
                zip.write(file.getValue());
            }
        }
        return bytes.toByteArray();
    }

    /** The standard's files by path. */
    public static Map<String, byte[]> files(StandardPackage standard) {
        var files = new TreeMap<String, byte[]>();
        standard.files().forEach(path -> files.put(path, standard.file(path).orElseThrow()));
        return files;
    }

    /** The director promulgates the standard. */
    public Answer promulgate() throws IOException, InterruptedException {
        return registry.as("director").put("/api/standards/" + STANDARD, "application/zip", zip(files(standard())));
    }

    /** Sees to it that the standard is promulgated. */
    public void requirePromulgated() throws IOException, InterruptedException {
        if (registry.get("/standards/" + STANDARD.id()).status() == 404) {
            Answer answer = promulgate();
            if (answer.status() != 201) {
                throw new IllegalStateException(answer.status() + " " + answer.text());
            }
        }
    }

    /** Sees to it that the parties are enrolled. */
    public void requireEnrolled() throws IOException, InterruptedException, SignatureRefused {
        if (registry.get("/trust-list").json().path("version").asInt() == 0) {
            Answer answer = enrol(1);
            if (answer.status() != 201) {
                throw new IllegalStateException(answer.status() + " " + answer.text());
            }
        }
    }

    /** The operator names the roots, and the administrator publishes the list that two of them signed. */
    public Answer enrol(long version) throws IOException, InterruptedException, SignatureRefused {
        var roots = new TrustRoots(
                2, Set.of(Actors.ROOT_ONE.thumbprint(), Actors.ROOT_TWO.thumbprint(), Actors.ROOT_THREE.thumbprint()));
        Files.write(registry.data().resolve("trust-roots.json"), roots.bytes());
        return publish(trustList(version, Actors.ROOT_ONE, Actors.ROOT_TWO));
    }

    /** The administrator publishes a trust list. */
    public Answer publish(byte[] trustList) throws IOException, InterruptedException {
        return registry.as("admin").put("/api/trust-list", "application/jose+json", trustList);
    }

    /** A trust list for the parties of these tests. */
    public byte[] trustList(long version, Actors first, Actors... others)
            throws IOException, InterruptedException, SignatureRefused {
        return sign(trustList(version, Set.of()), first, others);
    }

    /** The same with the key of one party revoked, signed by two roots. */
    public byte[] trustListWithout(Actors revoked, long version)
            throws IOException, InterruptedException, SignatureRefused {
        return sign(trustList(version, Set.of(revoked.thumbprint())), Actors.ROOT_ONE, Actors.ROOT_TWO);
    }

    private static byte[] sign(ObjectNode list, Actors first, Actors... others) throws SignatureRefused {
        Instant now = Instant.now();
        byte[] signed = Signer.sign(CanonicalJson.bytes(list), SignedType.TRUST_LIST, first.key(), now);
        for (Actors other : others) {
            signed = Signer.addSignature(signed, SignedType.TRUST_LIST, other.key(), now);
        }
        return signed;
    }

    private ObjectNode trustList(long version, Set<String> revoked) throws IOException, InterruptedException {
        Instant now = Instant.now().truncatedTo(ChronoUnit.SECONDS);
        ObjectNode list = JsonNodeFactory.instance.objectNode();
        list.put("type", "PlumblineTrustList").put("version", version);
        list.put("issued", now.toString())
                .put("expires", now.plus(Duration.ofDays(90)).toString());
        list.put("threshold", 2);
        list.putArray("roots")
                .add(Actors.ROOT_ONE.thumbprint())
                .add(Actors.ROOT_TWO.thumbprint())
                .add(Actors.ROOT_THREE.thumbprint());
        ArrayNode entities = list.putArray("entities");
        entity(entities, Actors.VENDOR, "Acme Space SARL", "vendor", Actors.ACME.thumbprint())
                .putArray("products")
                .add("urn:plumbline:product:acme:*");
        entity(entities, Actors.NATO, "NATO certifier", "certifier", Actors.CERTIFIER.thumbprint());
        String statusKey = registry.get("/keys").json().path("statusKey").asString("");
        entity(entities, "urn:plumbline:registry:test", "Registry under test", "status", statusKey);
        list.putArray("standards")
                .addObject()
                .put("uri", STANDARD.urn())
                .put("dirHash1", standard().digest());
        for (JsonNode key : list.findValues("keys")) {
            if (revoked.contains(key.path(0).path("x5t#S256").asString(""))) {
                ((ObjectNode) key.path(0)).put("revokedAt", now.toString()).put("reason", "Stolen");
            }
        }
        return list;
    }

    private static ObjectNode entity(ArrayNode entities, String id, String name, String role, String thumbprint) {
        ObjectNode entity = entities.addObject().put("id", id).put("name", name);
        entity.putArray("roles").add(role);
        entity.putArray("keys")
                .addObject()
                .put("kind", "pinned")
                .put("x5t#S256", thumbprint)
                .put("validFrom", "2020-01-01T00:00:00Z")
                .put("validUntil", "2099-01-01T00:00:00Z");
        return entity;
    }

    /** The evidence of a product: here, nothing but its profile. */
    private static byte[] profile(String productVersion) {
        String profile = "{\"product\":\"orbit-feed\",\"version\":\"" + productVersion + "\"}";
        return profile.getBytes(StandardCharsets.UTF_8);
    }

    private static BagWriter bagWriter(String productVersion) throws IOException, BagRefused {
        return new BagWriter(Map.of(EvidenceManifest.PROFILE, () -> new ByteArrayInputStream(profile(productVersion))));
    }

    /** What the vendor's kit would report for a version of its product. */
    public static TestReport report(String productVersion, Conformity conformity) throws IOException, BagRefused {
        return report(Actors.VENDOR, productVersion, conformity, standard().digest());
    }

    /** A report with a vendor and a standard's digest of the test's choice. */
    public static TestReport report(String vendor, String productVersion, Conformity conformity, String standardDigest)
            throws IOException, BagRefused {
        Verdict verdict = conformity == Conformity.CONFORMANT ? Verdict.PASS : Verdict.FAIL;
        Failure failure = new Failure(
                "SCHEMA-REQUIRED",
                "/req/core/epoch",
                Severity.ERROR,
                new Place("data/samples/a.json", 0, 1, 1, ""),
                "");
        List<Failure> failures = verdict == Verdict.FAIL ? List.of(failure) : List.of();
        return new TestReport(
                STANDARD.urn(),
                standardDigest,
                TestReport.KIT,
                new TestReport.Vendor(vendor, "Acme Space SARL"),
                new TestReport.Product("urn:plumbline:product:acme:orbit-feed", "Orbit Feed", productVersion),
                false,
                bagWriter(productVersion).manifest().digest(),
                EvidenceManifest.sha256(profile(productVersion)),
                List.of(new ClassReport("/conf/core", verdict)),
                List.of(new CaseReport(
                        "OMM-T-001", "/conf/core", List.of("/req/core/epoch"), verdict, 12, failures.size(), failures)),
                new Counts(1, 12, 0, 12),
                conformity);
    }

    /** The vendor signs a report. */
    public static byte[] sign(TestReport report, Actors signer) throws SignatureRefused {
        return Signer.sign(report.bytes(), SignedType.REPORT, signer.key(), Instant.now());
    }

    /** The evidence bag with the signed report. */
    public static byte[] bag(String productVersion, TestReport report, byte[] signed) throws IOException, BagRefused {
        var bytes = new ByteArrayOutputStream();
        bagWriter(productVersion).write(bytes, report, Map.of(Bag.SIGNED_REPORT, signed));
        return bytes.toByteArray();
    }

    /** The vendor hands in a signed report. */
    public Answer submit(byte[] signed) throws IOException, InterruptedException {
        return registry.asVendor(Actors.VENDOR).post("/api/reports", "application/jose+json", signed);
    }

    /** The certifier signs the same payload and hands it in. */
    public byte[] rerun(byte[] signed) throws SignatureRefused {
        return Signer.addSignature(signed, SignedType.REPORT, Actors.CERTIFIER.key(), Instant.now());
    }

    /** The certifier writes and signs a certificate for a reservation. */
    public byte[] certificate(TestReport report, byte[] signed, byte[] rerun, Answer reservation, int indexOffset)
            throws SignatureRefused {
        Instant now = Instant.now().minusSeconds(1);
        var certificate = new Certificate(
                registry.address(),
                reservation.json().path("number").asString(""),
                new Party(Actors.NATO, "NATO certifier"),
                now,
                now.plus(Duration.ofDays(730)),
                reservation.json().path("statusIndex").asInt() + indexOffset,
                new Party(report.vendor().id(), report.vendor().name()),
                new Party(report.product().urn(), report.product().name()),
                new Party(report.standard(), standard().title()),
                report.standardDigest(),
                now.atZone(ZoneOffset.UTC).toLocalDate(),
                new CertifiedReport(
                        EvidenceManifest.sha256(report.bytes()),
                        EvidenceManifest.sha256(signed),
                        EvidenceManifest.sha256(rerun),
                        report.kit(),
                        reservation.json().path("logIndex").asLong()));
        return certificate.issue(Actors.CERTIFIER.key(), Instant.now());
    }

    /** All steps for one version of the product; returns the certificate's number. */
    public String certify(String productVersion)
            throws IOException, InterruptedException, SignatureRefused, BagRefused {
        TestReport report = report(productVersion, Conformity.CONFORMANT);
        byte[] signed = sign(report, Actors.ACME);
        String name = submit(signed).json().path("digest").asString("");
        Registry certifier = registry.as("certifier");
        byte[] rerun = rerun(signed);
        certifier.put("/api/reports/" + name + "/rerun", "application/jose+json", rerun);
        Answer reservation = certifier.post("/api/certificates", "{\"report\":\"" + name + "\"}");
        String number = reservation.json().path("number").asString("");
        Answer issued = certifier.put(
                "/api/certificates/" + number,
                "application/vc+jwt",
                certificate(report, signed, rerun, reservation, 0));
        if (issued.status() != 201) {
            throw new IllegalStateException(issued.status() + " " + issued.text());
        }
        return number;
    }
}
