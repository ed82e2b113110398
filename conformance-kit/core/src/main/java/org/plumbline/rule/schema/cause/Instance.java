package org.plumbline.rule.schema.cause;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/** Values of a message, as JSON Schema sees them. */
final class Instance {
    private Instance() {}

    /** The value that names and positions lead to; a missing node when there is none. */
    static JsonNode at(JsonNode message, List<String> steps) {
        JsonNode value = message;
        for (String step : steps) {
            value = value.isArray() ? value.path(Integer.parseInt(step)) : value.path(step);
        }
        return value;
    }

    /** A text that two values share when they are equal (JSON Schema core, 4.2.2): 1 is 1.0, and the order of members is nothing. */
    static String identity(JsonNode value) {
        if (value.isObject()) {
            return value.propertyStream()
                    .sorted((a, b) -> a.getKey().compareTo(b.getKey()))
                    .map(member -> quoted(member.getKey()) + ":" + identity(member.getValue()))
                    .collect(Collectors.joining(",", "{", "}"));
        }
        if (value.isArray()) {
            return value.valueStream().map(Instance::identity).collect(Collectors.joining(",", "[", "]"));
        }
        if (value.isNumber()) {
            BigDecimal number = value.decimalValue();
            return number.signum() == 0 ? "0" : number.stripTrailingZeros().toString();
        }
        return value.isString() ? quoted(value.stringValue()) : value.asString("null");
    }

    private static String quoted(String text) {
        return '"' + text.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
    }
}
