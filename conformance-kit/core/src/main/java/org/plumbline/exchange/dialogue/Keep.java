package org.plumbline.exchange.dialogue;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.plumbline.exchange.Answer;
import org.plumbline.exchange.Request;
import tools.jackson.core.JsonPointer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.StringNode;

/**
 * A value of an answer that later requests use.
 *
 * @param name what they call it
 * @param source what it stands in
 * @param place the JSON Pointer of the value or of the array of links, or the name of the header field
 * @param relation the {@code rel} of the link; empty where the source is none
 * @param target whether it is an address of the service
 * @param requirement what is broken when there is no such value
 */
public record Keep(
        String name, Source source, String place, String relation, boolean target, Optional<String> requirement) {
    /** What a value may stand in. */
    public enum Source {
        BODY,
        HEADER,
        LINK
    }

    static List<Keep> read(JsonNode keep) {
        List<Keep> all = new ArrayList<>();
        keep.properties().forEach(each -> all.add(read(each.getKey(), each.getValue())));
        return List.copyOf(all);
    }

    private static Keep read(String name, JsonNode keep) {
        Optional<String> requirement = keep.path("requirement").stringValueOpt();
        boolean target = keep.path("target").booleanValue(false);
        if (keep.has("link")) {
            String links = keep.path("links").stringValue("/links");
            return new Keep(name, Source.LINK, links, keep.get("link").stringValue(), true, requirement);
        }
        return keep.has("header")
                ? new Keep(name, Source.HEADER, keep.get("header").stringValue(), "", target, requirement)
                : new Keep(name, Source.BODY, keep.required("pointer").stringValue(), "", target, requirement);
    }

    /** The value as the answer has it; empty when it has none. */
    public Optional<JsonNode> in(Answer answer) {
        JsonNode body = Bodies.json(answer);
        return switch (source) {
            case HEADER -> Optional.ofNullable(answer.headers().get(place)).map(StringNode::valueOf);
            case LINK ->
                body.at(JsonPointer.compile(place))
                        .valueStream()
                        .filter(link -> relation.equals(link.path("rel").stringValue(null)))
                        .map(link -> link.path("href"))
                        .findFirst();
            case BODY -> Optional.of(body.at(JsonPointer.compile(place))).filter(value -> !value.isMissingNode());
        };
    }

    /** The value as later requests may use it; empty when it is missing, or an address that leads elsewhere. */
    Optional<Kept.Value> usable(Request asked, Answer answer, Origin origin) {
        Optional<JsonNode> value = in(answer);
        if (!target) {
            return value.map(json -> new Kept.Value(json, false)).filter(Kept.Value::usable);
        }
        return value.filter(JsonNode::isString)
                .flatMap(address -> origin.target(address.stringValue(), asked.target()))
                .map(there -> new Kept.Value(StringNode.valueOf(there), true));
    }
}
