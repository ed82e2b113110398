package org.plumbline.conformance.scenario;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.plumbline.exchange.Request;
import org.plumbline.json.JsonLimits;
import org.plumbline.json.JsonRefused;
import org.plumbline.json.StrictJson;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** What rules over answers know besides the body. */
final class Circumstances {
    private Circumstances() {}

    /**
     * The variables of rules over answers.
     *
     * @param kept the values known before the step
     */
    static Map<String, JsonNode> of(AnswerBody answer, Map<String, JsonNode> kept) {
        ObjectNode values = JsonNodeFactory.instance.objectNode();
        kept.forEach(values::set);
        return Map.of("request", request(answer.exchange().request()), "answer", answer.head(), "kept", values);
    }

    private static JsonNode request(Request request) {
        String[] parts = request.target().split("\\?", 2);
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        json.put("method", request.method());
        json.put("path", decoded(parts[0]));
        ObjectNode query = json.putObject("query");
        for (String parameter : parts.length == 1 ? new String[0] : parts[1].split("&", -1)) {
            String[] pair = parameter.split("=", 2);
            query.put(decoded(pair[0]), pair.length == 1 ? "" : decoded(pair[1]));
        }
        ObjectNode headers = json.putObject("headers");
        request.headers().forEach(headers::put);
        if (!request.body().isEmpty()) {
            json.set("body", body(request.body()));
        }
        return json;
    }

    private static JsonNode body(String text) {
        try {
            return StrictJson.read(text.getBytes(StandardCharsets.UTF_8), JsonLimits.MESSAGE)
                    .root();
        } catch (JsonRefused refused) {
            return JsonNodeFactory.instance.nullNode();
        }
    }

    private static String decoded(String text) {
        try {
            return URLDecoder.decode(text, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException notEncoded) {
            return text;
        }
    }
}
