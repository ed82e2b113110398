package org.plumbline.trust;

import java.util.List;
import org.plumbline.json.DocumentSchema;
import org.plumbline.json.JsonLimits;
import org.plumbline.json.JsonRefused;
import org.plumbline.json.StrictJson;
import tools.jackson.databind.JsonNode;

/** Reads a document of this room: strict JSON that fits its schema. */
final class TrustDocument {
    private TrustDocument() {}

    static JsonNode read(byte[] json, String schema) throws TrustRefused {
        JsonNode document;
        try {
            document = StrictJson.read(json, JsonLimits.SIGNED).root();
        } catch (JsonRefused refused) {
            throw new TrustRefused(
                    TrustRefused.Code.FORM,
                    "The %s is not strict JSON: %s".formatted(schema, refused.getMessage()),
                    refused);
        }
        for (JsonNode key : document.at("/entities").findValues("kind")) {
            if ("issuer".equals(key.asString())) {
                throw new TrustRefused(
                        TrustRefused.Code.UNSUPPORTED,
                        "The trust list admits keys by their issuer; this version takes pinned certificates only");
            }
        }
        List<String> faults = DocumentSchema.named(schema).faults(document);
        if (!faults.isEmpty()) {
            throw new TrustRefused(
                    TrustRefused.Code.FORM, "The %s does not fit its schema at %s".formatted(schema, faults.get(0)));
        }
        return document;
    }
}
