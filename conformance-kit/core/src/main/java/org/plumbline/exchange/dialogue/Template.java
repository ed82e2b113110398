package org.plumbline.exchange.dialogue;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.plumbline.exchange.Request;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.databind.node.StringNode;

/**
 * A request with gaps for values that are known only in the conversation, for example {@code items/{item}}.
 *
 * @param method the HTTP method
 * @param target path and query, relative to the address of the service
 * @param headers header fields, names in lower case
 * @param body what is sent; empty when there is nothing
 */
record Template(String method, String target, SortedMap<String, String> headers, Optional<JsonNode> body) {
    /** The gap for the identifier of a message that was listed. */
    static final String IDENTIFIER = "identifier";

    /** A name, or the JSON Pointer of a value in a message that was listed. */
    private static final Pattern GAP = Pattern.compile("\\{([a-z][A-Za-z0-9]*|/[^{}]*)}");

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    Template {
        headers = new TreeMap<>(headers);
    }

    static Template read(JsonNode request) {
        SortedMap<String, String> headers = new TreeMap<>();
        request.path("headers")
                .properties()
                .forEach(field -> headers.put(field.getKey(), field.getValue().stringValue()));
        Optional<JsonNode> body = Optional.ofNullable(request.get("body"));
        if (body.isPresent()) {
            headers.putIfAbsent("content-type", "application/json");
        }
        return new Template(
                request.required("method").stringValue(),
                request.required("target").stringValue(),
                headers,
                body);
    }

    /** Whether a request of this method makes the service do something, unless a step says otherwise (RFC 9110, 9.2.1). */
    boolean writes() {
        return !Set.of("GET", "HEAD", "OPTIONS").contains(method);
    }

    /** The names of the values that it needs from the conversation. */
    Set<String> names() {
        Set<String> names = new TreeSet<>();
        names(target, names);
        headers.values().forEach(value -> names(value, names));
        body.ifPresent(json -> names(json.toString(), names));
        names.removeIf(name -> name.equals(IDENTIFIER) || name.startsWith("/"));
        return names;
    }

    private static void names(String text, Set<String> names) {
        GAP.matcher(text).results().map(gap -> gap.group(1)).forEach(names::add);
    }

    /** The request with every gap filled. */
    Request fill(Function<String, Kept.Value> values) {
        SortedMap<String, String> filled = new TreeMap<>();
        headers.forEach((name, value) -> filled.put(name, filled(value, gap -> headerText(gap, values))));
        return new Request(
                method,
                filled(target, gap -> targetText(gap, values)),
                filled,
                body.map(json -> filled(json, values).toString()).orElse(""));
    }

    private static String targetText(MatchResult gap, Function<String, Kept.Value> values) {
        Kept.Value value = values.apply(gap.group(1));
        return value.target() && gap.start() == 0 ? value.text() : Targets.encode(value.text());
    }

    /** A header field holds ASCII; what does not fit into one is percent-encoded. */
    private static String headerText(MatchResult gap, Function<String, Kept.Value> values) {
        String text = values.apply(gap.group(1)).text();
        return text.matches("[ -~]*") ? text : Targets.encode(text);
    }

    private static String filled(String text, Function<MatchResult, String> filling) {
        return GAP.matcher(text).replaceAll(gap -> Matcher.quoteReplacement(filling.apply(gap)));
    }

    private static JsonNode filled(JsonNode json, Function<String, Kept.Value> values) {
        if (json.isString()) {
            Matcher whole = GAP.matcher(json.stringValue());
            return whole.matches()
                    ? values.apply(whole.group(1)).json()
                    : StringNode.valueOf(filled(json.stringValue(), gap -> values.apply(gap.group(1))
                            .text()));
        }
        if (json.isArray()) {
            ArrayNode array = JSON.arrayNode();
            json.forEach(element -> array.add(filled(element, values)));
            return array;
        }
        if (json.isObject()) {
            ObjectNode object = JSON.objectNode();
            for (Map.Entry<String, JsonNode> member : json.properties()) {
                object.set(member.getKey(), filled(member.getValue(), values));
            }
            return object;
        }
        return json;
    }
}
