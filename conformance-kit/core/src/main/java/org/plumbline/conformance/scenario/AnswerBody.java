package org.plumbline.conformance.scenario;

import java.util.List;
import java.util.Optional;
import org.plumbline.exchange.Exchange;
import org.plumbline.json.JsonLimits;
import org.plumbline.json.JsonPosition;
import org.plumbline.json.JsonRefused;
import org.plumbline.json.PositionedJson;
import org.plumbline.json.StrictJson;
import org.plumbline.message.Message;
import org.plumbline.standard.MessageFormat;
import org.plumbline.standard.MessageType;
import org.plumbline.verdict.Finding;
import org.plumbline.verdict.Place;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/** The body of an answer for the rules over answers, of whatever type; an empty object where it is no JSON. */
record AnswerBody(Exchange exchange, Optional<PositionedJson> json) implements Message {
    static AnswerBody of(Exchange exchange) {
        try {
            return new AnswerBody(
                    exchange, Optional.of(StrictJson.read(exchange.answer().body(), JsonLimits.MESSAGE)));
        } catch (JsonRefused none) {
            return new AnswerBody(exchange, Optional.empty());
        }
    }

    /** What was asked, and the head of the answer, for rules over it. */
    JsonNode head() {
        var head = JsonNodeFactory.instance.objectNode();
        head.put("status", exchange.answer().status());
        var headers = head.putObject("headers");
        exchange.answer().headers().forEach(headers::put);
        return head;
    }

    @Override
    public String file() {
        return json.isPresent() ? exchange.bodyFile() : exchange.file();
    }

    @Override
    public int index() {
        return 0;
    }

    @Override
    public MessageType type() {
        throw new IllegalStateException("The body of an answer is judged whatever its type");
    }

    @Override
    public MessageFormat format() {
        return MessageFormat.JSON;
    }

    @Override
    public JsonNode content() {
        return json.map(PositionedJson::root).orElseGet(JsonNodeFactory.instance::objectNode);
    }

    @Override
    public List<Finding> findings() {
        return List.of();
    }

    @Override
    public Place place(String pointer) {
        if (json.isEmpty()) {
            return new Place(exchange.file(), 0, 0, 0, "/response");
        }
        Optional<JsonPosition> position = json.get().position(pointer);
        for (String parent = pointer; position.isEmpty() && parent.contains("/"); ) {
            parent = parent.substring(0, parent.lastIndexOf('/'));
            position = json.get().position(parent);
        }
        JsonPosition at = position.orElse(JsonPosition.START);
        return new Place(exchange.bodyFile(), 0, at.line(), at.column(), pointer);
    }

    @Override
    public Place nameplace(String pointer) {
        return place(pointer);
    }
}
