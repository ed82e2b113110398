package org.plumbline.mutation;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.plumbline.standard.law.SchemaRequirements;
import org.plumbline.standard.law.SchemaRequirements.Target;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.BooleanNode;
import tools.jackson.databind.node.DecimalNode;
import tools.jackson.databind.node.IntNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.NullNode;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.databind.node.StringNode;

/** Values that a schema may take, and values that it may not; whether it does must be tried. */
final class LikelyValues {
    /** One of each type, and texts that are often refused. */
    static final List<JsonNode> ODD = List.of(
            IntNode.valueOf(5),
            StringNode.valueOf("text"),
            DecimalNode.valueOf(new java.math.BigDecimal("1.5")),
            StringNode.valueOf(""),
            BooleanNode.TRUE,
            NullNode.getInstance(),
            JsonNodeFactory.instance.arrayNode(),
            JsonNodeFactory.instance.objectNode(),
            StringNode.valueOf("1"),
            StringNode.valueOf("OTHER"),
            StringNode.valueOf("\u00e9"),
            IntNode.valueOf(-1),
            IntNode.valueOf(0),
            IntNode.valueOf(1));

    private static final List<String> TEXTS = List.of(
            "TEXT",
            "text",
            "A",
            "1",
            "Test entry",
            "2026-01-01T00:00:00Z",
            "2026-01-01",
            "2026-001A",
            "https://example.org/a",
            "U");
    private static final int DEEPEST = 6;

    private final SchemaRequirements schemas;

    LikelyValues(SchemaRequirements schemas) {
        this.schemas = schemas;
    }

    /** Values that a schema in the schema document {@code base} probably takes. */
    List<JsonNode> of(String base, JsonNode schema) {
        return List.copyOf(values(base, schema, 0));
    }

    private Set<JsonNode> values(String base, JsonNode schema, int depth) {
        Set<JsonNode> values = new LinkedHashSet<>();
        if (schema.has("const")) {
            values.add(schema.get("const"));
        }
        schema.path("enum").forEach(values::add);
        schema.path("examples").forEach(values::add);
        if (schema.has("default")) {
            values.add(schema.get("default"));
        }
        for (String bound : List.of("minimum", "maximum")) {
            if (schema.has(bound)) {
                values.add(schema.get(bound));
            }
        }
        if (depth > DEEPEST) {
            return values;
        }
        if (schema.has("$ref")) {
            Target target =
                    schemas.resolve(base, schema.get("$ref").stringValue("")).orElse(null);
            if (target != null) {
                values.addAll(values(target.id(), target.node(), depth + 1));
            }
        }
        for (String choice : List.of("anyOf", "oneOf", "allOf")) {
            schema.path(choice).forEach(each -> values.addAll(values(base, each, depth + 1)));
        }
        JsonNode type = schema.path("type");
        List<String> types = new ArrayList<>();
        if (type.isString()) {
            types.add(type.stringValue());
        }
        type.forEach(each -> types.add(each.stringValue("")));
        types.forEach(each -> values.addAll(ofType(each, base, schema, depth)));
        return values;
    }

    private List<JsonNode> ofType(String type, String base, JsonNode schema, int depth) {
        return switch (type) {
            case "string" -> TEXTS.stream().<JsonNode>map(StringNode::valueOf).toList();
            case "integer" -> List.of(IntNode.valueOf(1), IntNode.valueOf(10), IntNode.valueOf(0));
            case "number" ->
                List.of(
                        IntNode.valueOf(1),
                        DecimalNode.valueOf(new java.math.BigDecimal("0.5")),
                        IntNode.valueOf(0),
                        IntNode.valueOf(100));
            case "boolean" -> List.of(BooleanNode.TRUE, BooleanNode.FALSE);
            case "null" -> List.of(NullNode.getInstance());
            case "array" -> {
                List<JsonNode> lists = new ArrayList<>();
                values(base, schema.path("items"), depth + 1).stream().limit(4).forEach(each -> {
                    ArrayNode list = JsonNodeFactory.instance.arrayNode();
                    for (int i = 0; i < Math.max(1, schema.path("minItems").intValue(1)) && i < 20; i++) {
                        list.add(each);
                    }
                    lists.add(list);
                });
                yield lists;
            }
            case "object" -> List.of(object(base, schema, depth));
            default -> List.of();
        };
    }

    private JsonNode object(String base, JsonNode schema, int depth) {
        ObjectNode object = JsonNodeFactory.instance.objectNode();
        for (JsonNode name : schema.path("required")) {
            Map.Entry<String, JsonNode> member =
                    Map.entry(name.stringValue(""), schema.path("properties").path(name.stringValue("")));
            values(base, member.getValue(), depth + 1).stream()
                    .findFirst()
                    .ifPresent(value -> object.set(member.getKey(), value));
        }
        return object;
    }
}
