package org.plumbline.certificate;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.List;
import org.plumbline.json.DocumentSchema;
import org.plumbline.json.JsonLimits;
import org.plumbline.json.JsonRefused;
import org.plumbline.json.StrictJson;
import tools.jackson.databind.JsonNode;

/** What all credentials have in common when they are read. */
final class CredentialText {
    /** The context that every credential names first (VC Data Model 2.0 section 4.3). */
    static final String CONTEXT = "https://www.w3.org/ns/credentials/v2";
    /** The type that every credential has. */
    static final String TYPE = "VerifiableCredential";

    private CredentialText() {}

    static JsonNode read(byte[] payload) throws CertificateRefused {
        try {
            return StrictJson.read(payload, JsonLimits.SIGNED).root();
        } catch (JsonRefused refused) {
            throw new CertificateRefused("The credential is not strict JSON: " + refused.getMessage(), refused);
        }
    }

    static JsonNode read(byte[] payload, DocumentSchema schema) throws CertificateRefused {
        JsonNode credential = read(payload);
        List<String> faults = schema.faults(credential);
        if (!faults.isEmpty()) {
            throw new CertificateRefused("The credential does not fit its schema at " + faults.get(0));
        }
        return credential;
    }

    static String text(JsonNode node, String pointer) {
        return node.at(pointer).stringValue();
    }

    static Instant time(JsonNode node, String pointer) throws CertificateRefused {
        try {
            return Instant.parse(text(node, pointer));
        } catch (DateTimeException noTime) {
            throw new CertificateRefused("%s is no time that can be".formatted(pointer), noTime);
        }
    }
}
