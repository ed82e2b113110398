package org.plumbline.rule.schema;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.plumbline.message.Message;
import org.plumbline.rule.schema.cause.Cause;
import org.plumbline.rule.schema.cause.EvaluationPath;
import org.plumbline.rule.schema.cause.SchemaFault;
import org.plumbline.verdict.Finding;
import org.plumbline.verdict.Place;
import org.plumbline.verdict.Severity;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.StringNode;

/**
 * How a cause is told: its code, its place, what was found and what would be right. The arguments of its text are the
 * name of the member, what was found, what is expected, and what else the cause has to say; of a misspelt or misplaced member, its
 * name and what was meant. Values are told in JSON and in signs,
 * so that they read the same in every language.
 */
final class SchemaFinding {
    private static final String UNDECIDED = "SCHEMA-PATTERN-UNDECIDED";

    private SchemaFinding() {}

    /** The cause for a value that takes too long to match against a pattern. */
    static Cause undecided(SchemaFault fault) {
        return new Cause(fault, UNDECIDED, List.of(), null, null, 1);
    }

    /** The same, when it is not known for which value: the pattern of a name, as in {@code patternProperties}. */
    static Cause undecided(String pattern) {
        EvaluationPath path = new EvaluationPath(List.of("patternProperties"));
        return undecided(new SchemaFault(path, List.of(), null, StringNode.valueOf(pattern), List.of()));
    }

    /**
     * @param cause the cause
     * @param message the message that has it
     * @param requirement the requirement that it breaks
     * @param severity what that weighs
     */
    static Finding of(Cause cause, Message message, String requirement, Severity severity) {
        SchemaFault fault = cause.fault();
        SchemaFault shown = cause.other() == null ? fault : cause.other();
        String name = name(shown, message);
        String found = found(cause, shown, message.content().at(shown.pointer()));
        String expected = expected(cause);
        return new Finding(
                cause.code(),
                requirement,
                severity,
                place(shown, message),
                message.type().schema() + "#" + fault.path().pointer(),
                found,
                expected,
                cause.other() == null ? arguments(cause, name, found, expected) : List.of(name, meant(cause)),
                cause.hint(),
                cause.errors());
    }

    private static List<String> arguments(Cause cause, String name, @Nullable String found, @Nullable String expected) {
        return Stream.concat(
                        Stream.of(name, found == null ? "" : found, expected == null ? "" : expected),
                        cause.details().stream())
                .toList();
    }

    private static String meant(Cause cause) {
        return cause.hint() == null ? "" : cause.hint().value();
    }

    private static Place place(SchemaFault shown, Message message) {
        if (shown.isAboutUnwanted()) {
            return message.nameplace(shown.target());
        }
        return message.place(shown.keyword().equals("uniqueItems") ? shown.target() : shown.pointer());
    }

    /** The name of a member; of an element, the name of its list with the position; of the message, its title. */
    private static String name(SchemaFault fault, Message message) {
        String target = fault.target();
        if (target.isEmpty()) {
            return message.type().title();
        }
        StringBuilder positions = new StringBuilder();
        String way = target;
        String last = fault.name();
        while (!way.isEmpty()) {
            String parent = way.substring(0, way.lastIndexOf('/'));
            last = way.substring(parent.length() + 1);
            if (!message.content().at(parent).isArray()) {
                return Shown.shortened(last.replace("~1", "/").replace("~0", "~")) + positions;
            }
            positions.insert(0, "[" + last + "]");
            way = parent;
        }
        return positions.toString();
    }

    /** The keyword that a cause is about; alternatives that were made one list are an enumeration or a list of types. */
    private static String kind(Cause cause, SchemaFault fault) {
        return switch (cause.code()) {
            case "SCHEMA-ENUM" -> "enum";
            case "SCHEMA-TYPE" -> "type";
            default -> fault.keyword();
        };
    }

    private static @Nullable String found(Cause cause, SchemaFault fault, JsonNode value) {
        return switch (kind(cause, fault)) {
            case "required", "dependentRequired" -> null;
            case "anyOf", "oneOf" -> Shown.json(value);
            case "minItems", "maxItems", "minProperties", "maxProperties" -> String.valueOf(value.size());
            case "minLength", "maxLength" ->
                String.valueOf(value.stringValue()
                        .codePointCount(0, value.stringValue().length()));
            case "additionalProperties", "unevaluatedProperties", "propertyNames", "false" ->
                Shown.shortened(fault.name());
            case "items", "unevaluatedItems", "uniqueItems" -> Shown.json(value.path(Integer.parseInt(fault.name())));
            case "type", "not", "contains" -> Shown.json(value);
            case "enum", "const" -> Shown.plainly(value, fault.limit());
            default -> Shown.plain(value);
        };
    }

    private static @Nullable String expected(Cause cause) {
        SchemaFault fault = cause.fault();
        JsonNode limit = fault.limit();
        if (cause.hint() != null && (fault.isAboutUnwanted() || cause.other() != null)) {
            return cause.hint().value();
        }
        return switch (kind(cause, fault)) {
            case "required", "dependentRequired" -> fault.name();
            case "minimum" -> "≥ " + Shown.plain(limit);
            case "exclusiveMinimum" -> "> " + Shown.plain(limit);
            case "maximum" -> "≤ " + Shown.plain(limit);
            case "exclusiveMaximum" -> "< " + Shown.plain(limit);
            case "minItems", "minLength", "minProperties" -> "≥ " + Shown.plain(limit);
            case "maxItems", "maxLength", "maxProperties" -> "≤ " + Shown.plain(limit);
            case "type", "enum", "const" -> Shown.alternatives(limit, kind(cause, fault));
            case "propertyNames" ->
                limit.has("enum")
                        ? Shown.alternatives(limit.path("enum"), "enum")
                        : limit.path("pattern").stringValue(null);
            case "pattern", "patternProperties", "format", "multipleOf", "contains" -> Shown.plain(limit);
            default -> null;
        };
    }
}
