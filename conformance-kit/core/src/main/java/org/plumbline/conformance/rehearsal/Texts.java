package org.plumbline.conformance.rehearsal;

import java.nio.charset.StandardCharsets;
import org.plumbline.json.JsonLimits;
import org.plumbline.json.JsonRefused;
import org.plumbline.json.StrictJson;
import tools.jackson.databind.JsonNode;

/** JSON as text, and back. */
final class Texts {
    private Texts() {}

    static JsonNode json(byte[] text, String file) throws ScriptRefused {
        try {
            return StrictJson.read(text, JsonLimits.LISTING).root();
        } catch (JsonRefused refused) {
            throw new ScriptRefused(file + ", " + refused.getMessage());
        }
    }

    /** Text that people can read, with one member a line. */
    static byte[] bytes(JsonNode json) {
        return (json.toPrettyString().replace("\r\n", "\n") + "\n").getBytes(StandardCharsets.UTF_8);
    }
}
