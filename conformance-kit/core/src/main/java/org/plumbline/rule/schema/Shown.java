package org.plumbline.rule.schema;

import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/** Values as people read them: exact, but long ones shortened, and lists and objects only by their brackets. */
final class Shown {
    private static final int MOST_CHARACTERS = 80;
    private static final int MOST_VALUES = 20;

    private Shown() {}

    /** A value as JSON: a text in double quotes. */
    static String json(JsonNode value) {
        return value.isString() ? '"' + shortened(value.stringValue()) + '"' : plain(value);
    }

    /** A value without quotes. */
    static String plain(JsonNode value) {
        return switch (value.getNodeType()) {
            case OBJECT -> value.isEmpty() ? "{}" : "{…}";
            case ARRAY -> value.isEmpty() ? "[]" : "[…]";
            case STRING -> shortened(value.stringValue());
            case NUMBER -> value.decimalValue().toString();
            default -> value.asString("null");
        };
    }

    /** A value beside those that would be right: with quotes only where without them texts and numbers could be confused. */
    static String plainly(JsonNode value, JsonNode limit) {
        return areTexts(limit) && value.isString() ? plain(value) : json(value);
    }

    /** All that would be right, divided by bars. */
    static String alternatives(JsonNode limit, String keyword) {
        boolean list = limit.isArray() && !keyword.equals("const");
        boolean texts = keyword.equals("type") || areTexts(limit);
        String shown = (list ? limit.valueStream().limit(MOST_VALUES) : Stream.of(limit))
                .map(each -> texts ? plain(each) : json(each))
                .collect(Collectors.joining(" | "));
        return list && limit.size() > MOST_VALUES ? shown + " | … (+" + (limit.size() - MOST_VALUES) + ")" : shown;
    }

    private static boolean areTexts(JsonNode limit) {
        return (limit.isArray() ? limit.valueStream() : Stream.of(limit)).allMatch(JsonNode::isString);
    }

    /** A text that is perhaps too long to be read. */
    static String shortened(String text) {
        return text.codePointCount(0, text.length()) <= MOST_CHARACTERS
                ? text
                : text.substring(0, text.offsetByCodePoints(0, MOST_CHARACTERS)) + "…";
    }
}
