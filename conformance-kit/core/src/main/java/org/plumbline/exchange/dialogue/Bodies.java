package org.plumbline.exchange.dialogue;

import java.nio.charset.StandardCharsets;
import org.plumbline.exchange.Answer;
import org.plumbline.json.JsonLimits;
import org.plumbline.json.JsonRefused;
import org.plumbline.json.StrictJson;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.MissingNode;

/** Bodies as JSON; one that is none has nothing in it. */
final class Bodies {
    private Bodies() {}

    static JsonNode json(Answer answer) {
        return json(answer.body());
    }

    static JsonNode json(String text) {
        return json(text.getBytes(StandardCharsets.UTF_8));
    }

    private static JsonNode json(byte[] body) {
        try {
            return StrictJson.read(body, JsonLimits.MESSAGE).root();
        } catch (JsonRefused notRead) {
            return MissingNode.getInstance();
        }
    }
}
