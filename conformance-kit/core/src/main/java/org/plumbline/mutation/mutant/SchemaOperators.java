package org.plumbline.mutation.mutant;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.plumbline.standard.law.SchemaKeywords;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.BooleanNode;
import tools.jackson.databind.node.ObjectNode;

/** All ways of weakening one schema object. What stays is a valid schema. */
final class SchemaOperators {
    private static final Set<String> CLOSING = Set.of("additionalProperties", "unevaluatedProperties");

    private final JsonNode schema;
    private final boolean closedFromOutside;
    private final List<Weakening> found = new ArrayList<>();

    private SchemaOperators(JsonNode schema, boolean closedFromOutside) {
        this.schema = schema;
        this.closedFromOutside = closedFromOutside;
    }

    /**
     * The ways.
     *
     * @param schema the object
     * @param closedFromOutside whether another object may forbid members that this one does not name
     */
    static List<Weakening> of(JsonNode schema, boolean closedFromOutside) {
        SchemaOperators operators = new SchemaOperators(schema, closedFromOutside);
        for (Map.Entry<String, JsonNode> keyword : schema.properties()) {
            operators.keyword(keyword.getKey(), keyword.getValue());
        }
        return List.copyOf(operators.found);
    }

    private void keyword(String name, JsonNode value) {
        switch (name) {
            case "type" -> type(value);
            case "enum" -> enumeration(value);
            case "pattern" -> pattern(value.stringValue(""));
            case "const" -> removed(name, "an invalid sample whose %s is not " + value);
            case "format" -> removed(name, "an invalid sample whose %s is no " + value.stringValue(""));
            case "multipleOf" -> removed(name, "an invalid sample whose %s is no multiple of " + value);
            case "minimum", "maximum", "exclusiveMinimum", "exclusiveMaximum" -> bound(name, value);
            case "minLength", "minItems", "minProperties", "minContains" -> count(name, value, true);
            case "maxLength", "maxItems", "maxProperties", "maxContains" -> count(name, value, false);
            case "required" -> members(name, "/required", value);
            case "dependentRequired" ->
                value.properties()
                        .forEach(each -> members(name, "/" + name + "/" + escaped(each.getKey()), each.getValue()));
            case "properties", "patternProperties", "dependentSchemas" -> named(name, value);
            case "allOf", "anyOf", "oneOf" -> branches(name, value);
            case "prefixItems" -> positions(name, value);
            case "uniqueItems" -> {
                if (value.booleanValue(false)) {
                    removed(name, "an invalid sample whose %s holds an element twice");
                }
            }
            case "then", "else" -> {
                if (schema.has("if") && saysSomething(value)) {
                    removed(name, "an invalid sample that breaks what " + name + " asks of %s");
                }
            }
            case "items",
                    "contains",
                    "additionalProperties",
                    "unevaluatedProperties",
                    "unevaluatedItems",
                    "propertyNames",
                    "not" -> {
                if (saysSomething(value)) {
                    removed(name, "an invalid sample whose %s breaks " + name);
                }
            }
            case "$ref" -> removed(name, "an invalid sample whose %s is not as " + value.stringValue("") + " says");
            default -> {
                // It asserts nothing, or stands for others: definitions, conditions, notes.
            }
        }
    }

    private void type(JsonNode value) {
        removed("type", "an invalid sample whose %s is no " + (value.isString() ? value.stringValue() : value));
        for (int i = 0; i < value.size() && value.size() > 1; i++) {
            int index = i;
            add(
                    "type",
                    "/type",
                    "without " + value.get(i),
                    "a valid sample whose %s is of type " + value.get(i).stringValue(""),
                    copy -> ((ArrayNode) copy.get("type")).remove(index));
        }
    }

    private void enumeration(JsonNode value) {
        removed("enum", "an invalid sample whose %s is none of the values listed");
        for (int i = 0; i < value.size() && value.size() > 1; i++) {
            int index = i;
            add(
                    "enum",
                    "/enum",
                    "without " + value.get(i),
                    "a valid sample whose %s is " + value.get(i),
                    copy -> ((ArrayNode) copy.get("enum")).remove(index));
        }
    }

    private void pattern(String pattern) {
        removed("pattern", "an invalid sample whose %s does not match the pattern");
        if (pattern.startsWith("^")) {
            add(
                    "pattern",
                    "/pattern",
                    "without ^",
                    "an invalid sample whose %s has something before what matches",
                    copy -> copy.put("pattern", pattern.substring(1)));
        }
        if (pattern.endsWith("$") && !pattern.endsWith("\\$")) {
            add(
                    "pattern",
                    "/pattern",
                    "without $",
                    "an invalid sample whose %s has something behind what matches",
                    copy -> copy.put("pattern", pattern.substring(0, pattern.length() - 1)));
        }
    }

    private void bound(String name, JsonNode value) {
        boolean exclusive = name.startsWith("exclusive");
        boolean lower = name.toLowerCase(java.util.Locale.ROOT).endsWith("minimum");
        removed(name, "an invalid sample whose %s is " + (lower ? "below " : "above ") + value);
        String other = exclusive ? (lower ? "minimum" : "maximum") : (lower ? "exclusiveMinimum" : "exclusiveMaximum");
        add(
                name,
                "/" + name,
                exclusive ? "made inclusive" : "made exclusive",
                (exclusive ? "an invalid" : "a valid") + " sample whose %s is exactly " + value,
                copy -> {
                    copy.remove(name);
                    copy.set(other, value);
                });
    }

    private void count(String name, JsonNode value, boolean lower) {
        long limit = value.longValue(0);
        if (lower && limit == 0) {
            return;
        }
        String unit = name.endsWith("Length") ? " characters" : name.endsWith("Properties") ? " members" : " elements";
        removed(name, "an invalid sample whose %s has " + (lower ? "fewer" : "more") + " than " + limit + unit);
        String beyond = "an invalid sample whose %s has exactly " + (lower ? limit - 1 : limit + 1) + unit;
        String exactly = "a valid sample whose %s has exactly " + limit + unit;
        if (!lower || limit > 1) {
            add(
                    name,
                    "/" + name,
                    lower ? "one less" : "one more",
                    beyond,
                    copy -> copy.put(name, lower ? limit - 1 : limit + 1));
        }
        if (lower || limit > 0) {
            add(
                    name,
                    "/" + name,
                    lower ? "one more" : "one less",
                    exactly,
                    copy -> copy.put(name, lower ? limit + 1 : limit - 1));
        }
    }

    private void members(String keyword, String list, JsonNode names) {
        for (int i = 0; i < names.size(); i++) {
            int index = i;
            String name = names.get(i).stringValue("");
            String whose = list.equals("/required")
                    ? " whose %s lacks "
                    : " whose %s has " + list.substring(list.lastIndexOf('/') + 1) + " without ";
            add(keyword, list, "without " + names.get(i), "an invalid sample" + whose + name, copy -> ((ArrayNode)
                            copy.at(list))
                    .remove(index));
        }
    }

    private void named(String keyword, JsonNode schemas) {
        boolean closed = closedFromOutside || CLOSING.stream().anyMatch(schema::has);
        for (Map.Entry<String, JsonNode> each : schemas.properties()) {
            if (saysSomething(each.getValue()) || (closed && !keyword.equals("dependentSchemas"))) {
                String name = each.getKey();
                String wanted = closed
                        ? "a valid sample whose %s has " + name
                        : "an invalid sample whose %s has a " + name + " that is not as the schema says";
                add(keyword, "/" + keyword + "/" + escaped(name), "removed", wanted, copy -> ((ObjectNode)
                                copy.get(keyword))
                        .remove(name));
            }
        }
    }

    private void branches(String keyword, JsonNode schemas) {
        if (schemas.size() == 1 || !keyword.equals("allOf")) {
            removed(keyword, "an invalid sample whose %s breaks " + keyword);
        }
        for (int i = 0; i < schemas.size() && schemas.size() > 1; i++) {
            int index = i;
            if (saysSomething(schemas.get(i))) {
                String wanted = keyword.equals("allOf")
                        ? "an invalid sample whose %s breaks this part of allOf alone"
                        : "a valid sample whose %s fits this alternative alone";
                add(keyword, "/" + keyword + "/" + i, "removed", wanted, copy -> ((ArrayNode) copy.get(keyword))
                        .remove(index));
            }
        }
    }

    private void positions(String keyword, JsonNode schemas) {
        for (int i = 0; i < schemas.size(); i++) {
            int index = i;
            if (saysSomething(schemas.get(i))) {
                add(
                        keyword,
                        "/" + keyword + "/" + i,
                        "removed",
                        "an invalid sample whose %s breaks what is asked of element " + i,
                        copy -> ((ArrayNode) copy.get(keyword)).set(index, BooleanNode.TRUE));
            }
        }
    }

    /** Whether a schema refuses anything, or decides what another may refuse. */
    private static boolean saysSomething(JsonNode schema) {
        return schema.isBoolean()
                ? !schema.booleanValue()
                : schema.propertyNames().stream().anyMatch(each -> !SchemaKeywords.NOTES.contains(each));
    }

    private void removed(String keyword, String wanted) {
        add(keyword, "/" + keyword, "removed", wanted, copy -> copy.remove(keyword));
    }

    private void add(String keyword, String pointer, String words, String wanted, Consumer<ObjectNode> edit) {
        found.add(new Weakening(keyword, pointer, words, wanted, edit));
    }

    private static String escaped(String name) {
        return name.replace("~", "~0").replace("/", "~1");
    }
}
