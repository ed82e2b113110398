package org.plumbline.rule.schema;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.plumbline.message.Message;
import org.plumbline.verdict.Finding;
import org.plumbline.verdict.Place;
import org.plumbline.verdict.Severity;
import tools.jackson.databind.JsonNode;

/**
 * How a schema's fault is told: its code, its place, what was found and what would be right. The arguments of its text are the
 * name of the member, what was found and what is expected.
 */
final class SchemaFinding {
    /** The code of a value that takes too long to match against a pattern. */
    static final String UNDECIDED = "SCHEMA-PATTERN-UNDECIDED";

    private static final int SHOWN_CHARACTERS = 80;

    private SchemaFinding() {}

    /**
     * @param code how the finding is called
     * @param fault the fault
     * @param message the message that has it
     * @param requirement the requirement that it breaks
     * @param severity what that weighs
     */
    static Finding of(String code, SchemaFault fault, Message message, String requirement, Severity severity) {
        String found = found(fault, message.content().at(fault.pointer()));
        String expected = expected(fault);
        return new Finding(
                code,
                requirement,
                severity,
                place(fault, message),
                message.type().schema() + "#" + fault.path().pointer(),
                found,
                expected,
                List.of(fault.name(), found == null ? "" : found, expected == null ? "" : expected));
    }

    /** {@code SCHEMA-} and the keyword in capital letters with hyphens: {@code SCHEMA-ADDITIONAL-PROPERTIES}. */
    static String code(SchemaFault fault) {
        return "SCHEMA-" + fault.keyword().replaceAll("([A-Z])", "-$1").toUpperCase(Locale.ROOT);
    }

    private static Place place(SchemaFault fault, Message message) {
        if (fault.isAboutUnwanted()) {
            return message.nameplace(fault.target());
        }
        return message.place(fault.pointer());
    }

    private static @Nullable String found(SchemaFault fault, JsonNode value) {
        return switch (fault.keyword()) {
            case "required", "dependentRequired", "uniqueItems", "anyOf", "oneOf", "not" -> null;
            case "minItems", "maxItems", "minProperties", "maxProperties" -> String.valueOf(value.size());
            case "minLength", "maxLength" ->
                String.valueOf(value.stringValue()
                        .codePointCount(0, value.stringValue().length()));
            case "additionalProperties", "unevaluatedProperties", "propertyNames", "false" -> fault.name();
            case "items", "unevaluatedItems" -> shown(value.path(Integer.parseInt(fault.name())));
            case "type" -> typed(value);
            default -> shown(value);
        };
    }

    private static @Nullable String expected(SchemaFault fault) {
        JsonNode limit = fault.limit();
        return switch (fault.keyword()) {
            case "minimum" -> "at least " + shown(limit);
            case "exclusiveMinimum" -> "more than " + shown(limit);
            case "maximum" -> "at most " + shown(limit);
            case "exclusiveMaximum" -> "less than " + shown(limit);
            case "minItems", "minLength", "minProperties", "maxItems", "maxLength", "maxProperties" -> shown(limit);
            case "type", "enum" -> limit.isArray() ? alternatives(limit) : shown(limit);
            case "const", "pattern", "format", "multipleOf" -> shown(limit);
            default -> null;
        };
    }

    private static String alternatives(JsonNode values) {
        return values.values().stream().map(SchemaFinding::shown).collect(Collectors.joining(" or "));
    }

    private static String typed(JsonNode value) {
        return switch (value.getNodeType()) {
            case NUMBER -> "the number " + shown(value);
            case STRING -> "the string \"" + shown(value) + "\"";
            default -> shown(value);
        };
    }

    /** The value as people know it, shortened. */
    private static String shown(JsonNode value) {
        return switch (value.getNodeType()) {
            case OBJECT -> "an object";
            case ARRAY -> "an array";
            case STRING -> shortened(value.stringValue());
            case NUMBER -> value.decimalValue().toString();
            default -> value.asString("null");
        };
    }

    private static String shortened(String text) {
        return text.codePointCount(0, text.length()) <= SHOWN_CHARACTERS
                ? text
                : text.substring(0, text.offsetByCodePoints(0, SHOWN_CHARACTERS)) + "…";
    }
}
