package org.plumbline.inclusion.witness;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.plumbline.inclusion.form.SchemaNotUnderstood;
import org.plumbline.inclusion.form.SchemaPlace;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Makes values that a schema is likely to accept, or nearly; the same ones in every run. */
final class Sampler {
    private static final int DEEPEST = 5;
    private static final int MOST_MEMBERS = 60;
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private final SchemaPlace schema;
    private final List<JsonNode> values;
    private final List<String> names;
    private long state = 42;

    Sampler(SchemaPlace schema, Vocabulary vocabulary) {
        this.schema = schema;
        this.values = vocabulary.values();
        this.names = vocabulary.names();
    }

    JsonNode next() {
        return value(schema, 0);
    }

    /** A linear congruential generator (Knuth): the same on every machine. */
    private int below(int bound) {
        state = state * 6364136223846793005L + 1442695040888963407L;
        return (int) ((state >>> 33) % bound);
    }

    private <T> T oneOf(List<T> all) {
        return all.get(below(all.size()));
    }

    private JsonNode value(SchemaPlace place, int depth) {
        List<SchemaPlace> applied = new ArrayList<>();
        apply(place, applied, new HashSet<>());
        List<JsonNode> listed = new ArrayList<>();
        List<String> types = new ArrayList<>();
        for (SchemaPlace each : applied) {
            JsonNode node = each.schema();
            node.path("enum").forEach(listed::add);
            if (node.has("const")) {
                listed.add(node.get("const"));
            }
            (node.path("type").isArray() ? node.path("type") : List.of(node.path("type")))
                    .forEach(type -> types.add(type.asString("")));
        }
        if (!listed.isEmpty() && below(8) > 0) {
            return oneOf(listed);
        }
        types.removeIf(String::isEmpty);
        String type = types.isEmpty() ? implied(applied) : oneOf(types);
        return switch (type) {
            case "object" -> object(applied, depth);
            case "array" -> array(applied, depth);
            default -> scalar(type);
        };
    }

    private String implied(List<SchemaPlace> applied) {
        for (SchemaPlace place : applied) {
            for (String keyword : place.schema().propertyNames()) {
                switch (keyword) {
                    case "properties", "required", "patternProperties", "additionalProperties", "minProperties" -> {
                        return below(4) > 0 ? "object" : "";
                    }
                    case "items", "prefixItems", "contains", "minItems" -> {
                        return below(4) > 0 ? "array" : "";
                    }
                    default -> {}
                }
            }
        }
        return "";
    }

    private JsonNode scalar(String type) {
        List<JsonNode> fitting = values.stream()
                .filter(value -> switch (type) {
                    case "integer" ->
                        value.isNumber()
                                && value.decimalValue().stripTrailingZeros().scale() <= 0;
                    case "number" -> value.isNumber();
                    case "string" -> value.isString();
                    case "boolean" -> value.isBoolean();
                    case "null" -> value.isNull();
                    default -> true;
                })
                .toList();
        return fitting.isEmpty() ? oneOf(values) : oneOf(fitting);
    }

    /** The schemas that apply to one value, with some choice between alternatives. */
    private void apply(SchemaPlace place, List<SchemaPlace> applied, Set<SchemaPlace> seen) {
        JsonNode node = place.schema();
        if (!node.isObject() || !seen.add(place)) {
            return;
        }
        applied.add(place);
        for (Map.Entry<String, JsonNode> keyword : node.properties()) {
            JsonNode value = keyword.getValue();
            switch (keyword.getKey()) {
                case "$ref", "$dynamicRef" -> {
                    try {
                        apply(place.target(value.asString(""), false), applied, seen);
                    } catch (SchemaNotUnderstood e) {
                        return;
                    }
                }
                case "allOf" -> value.forEach(each -> apply(place.inner(each), applied, seen));
                case "anyOf", "oneOf" -> {
                    if (!value.isEmpty()) {
                        apply(place.inner(value.get(below(value.size()))), applied, seen);
                    }
                }
                case "if", "then", "else" -> {
                    if (below(2) == 0) {
                        apply(place.inner(value), applied, seen);
                    }
                }
                default -> {}
            }
        }
    }

    private int count(List<SchemaPlace> applied, String keyword, int otherwise) {
        int count = otherwise;
        for (SchemaPlace place : applied) {
            JsonNode bound = place.schema().path(keyword);
            count = bound.isIntegralNumber() && bound.canConvertToInt() ? bound.intValue() : count;
        }
        return Math.max(0, Math.min(MOST_MEMBERS, count));
    }

    private ObjectNode object(List<SchemaPlace> applied, int depth) {
        ObjectNode object = NODES.objectNode();
        boolean optional = below(3) > 0;
        for (SchemaPlace place : applied) {
            Set<String> required = new HashSet<>();
            place.schema().path("required").forEach(name -> required.add(name.asString("")));
            for (Map.Entry<String, JsonNode> member :
                    place.schema().path("properties").properties()) {
                if (required.contains(member.getKey()) || (optional && depth < DEEPEST && below(2) == 0)) {
                    object.set(member.getKey(), member(place, member.getValue(), depth));
                }
            }
            required.stream()
                    .sorted()
                    .filter(name -> !object.has(name))
                    .forEach(name -> object.set(name, oneOf(values)));
        }
        int wanted = count(applied, "minProperties", below(4) == 0 ? object.size() + 1 : 0);
        for (int i = 0; object.size() < wanted && i < 2 * wanted; i++) {
            String name = i < wanted && below(2) == 0 ? oneOf(names) : "k" + i;
            if (!object.has(name)) {
                object.set(name, additional(applied, depth));
            }
        }
        return object;
    }

    private JsonNode additional(List<SchemaPlace> applied, int depth) {
        for (SchemaPlace place : applied) {
            JsonNode additional = place.schema().path("additionalProperties");
            if (additional.isObject()) {
                return member(place, additional, depth);
            }
        }
        return oneOf(values);
    }

    private JsonNode member(SchemaPlace place, JsonNode schema, int depth) {
        return depth >= DEEPEST || below(12) == 0 ? oneOf(values) : value(place.inner(schema), depth + 1);
    }

    private ArrayNode array(List<SchemaPlace> applied, int depth) {
        ArrayNode array = NODES.arrayNode();
        int least = count(applied, "minItems", 0);
        int length = depth >= DEEPEST ? least : Math.max(least, below(4));
        int most = count(applied, "maxItems", MOST_MEMBERS);
        length = below(2) == 0 ? Math.min(length, most) : Math.min(MOST_MEMBERS, below(2) == 0 ? most : length);
        length = most == MOST_MEMBERS ? Math.min(length, Math.max(least, 4)) : length;
        for (int i = 0; i < length; i++) {
            array.add(element(applied, i, depth));
        }
        return array;
    }

    private JsonNode element(List<SchemaPlace> applied, int index, int depth) {
        for (SchemaPlace place : applied) {
            JsonNode prefix = place.schema().path("prefixItems");
            JsonNode items =
                    index < prefix.size() ? prefix.get(index) : place.schema().path("items");
            if (items.isMissingNode() && below(2) == 0) {
                items = place.schema().path("contains");
            }
            if (items.isObject()) {
                return member(place, items, depth);
            }
        }
        return oneOf(values);
    }
}
