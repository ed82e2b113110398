package org.plumbline.inclusion;

import java.math.BigDecimal;
import java.util.List;
import java.util.Random;
import java.util.TreeSet;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Small schemas with every keyword, and small values of the same few names and numbers, so that they often meet. */
final class RandomSchemas {
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
    private static final List<String> NAMES = List.of("a", "b", "c");
    private static final List<String> TEXTS = List.of("", "a", "b", "ab", "aab");
    private static final List<String> TYPES =
            List.of("null", "boolean", "number", "integer", "string", "array", "object");
    private static final List<String> PATTERNS = List.of("a", "^a", "b$", "^a*$", "^[ab]+$", "a|b", "^(?!a)");
    private static final int SCALAR_KEYWORDS = 17;
    private static final int KEYWORDS = 35;

    private final Random random;

    RandomSchemas(long seed) {
        this.random = new Random(seed);
    }

    private <T> T oneOf(List<T> all) {
        return all.get(random.nextInt(all.size()));
    }

    JsonNode value() {
        return value(0);
    }

    private JsonNode value(int depth) {
        return switch (random.nextInt(depth > 1 ? 6 : 9)) {
            case 0 -> NODES.nullNode();
            case 1 -> NODES.booleanNode(random.nextBoolean());
            case 2, 3 -> NODES.numberNode(random.nextInt(6));
            case 4 -> NODES.numberNode(new BigDecimal("1.5"));
            case 5 -> NODES.stringNode(oneOf(TEXTS));
            case 6 -> {
                ArrayNode array = NODES.arrayNode();
                for (int i = random.nextInt(4); i > 0; i--) {
                    array.add(value(depth + 1));
                }
                yield array;
            }
            default -> {
                ObjectNode object = NODES.objectNode();
                for (int i = random.nextInt(4); i > 0; i--) {
                    object.set(oneOf(NAMES), value(depth + 1));
                }
                yield object;
            }
        };
    }

    JsonNode schema() {
        return schema(0);
    }

    private JsonNode schema(int depth) {
        if (random.nextInt(20) == 0) {
            return NODES.booleanNode(random.nextBoolean());
        }
        ObjectNode schema = NODES.objectNode();
        for (int i = random.nextInt(3); i >= 0; i--) {
            keyword(schema, depth, random.nextInt(depth > 2 ? SCALAR_KEYWORDS : KEYWORDS));
        }
        return schema;
    }

    private void keyword(ObjectNode schema, int depth, int which) {
        switch (which) {
            case 0, 1 -> schema.put("type", oneOf(TYPES));
            case 2 -> {
                TreeSet<String> types = new TreeSet<>(List.of(oneOf(TYPES), oneOf(TYPES), oneOf(TYPES)));
                schema.set("type", texts(List.copyOf(types)));
            }
            case 3 -> schema.set("enum", NODES.arrayNode().add(value()).add(value()));
            case 4 -> schema.set("const", value());
            case 5 -> schema.put("minimum", random.nextInt(5));
            case 6 -> schema.put("maximum", random.nextInt(6));
            case 7 -> schema.put("exclusiveMinimum", random.nextInt(5));
            case 8 -> schema.put("multipleOf", 1 + random.nextInt(3));
            case 9 -> schema.put("minLength", random.nextInt(3));
            case 10 -> schema.put("maxLength", random.nextInt(4));
            case 11 -> schema.put("pattern", oneOf(PATTERNS));
            case 12 -> schema.put("minItems", random.nextInt(4));
            case 13 -> schema.put("maxItems", random.nextInt(4));
            case 14 -> schema.put("uniqueItems", true);
            case 15 -> schema.set("required", texts(List.copyOf(new TreeSet<>(List.of(oneOf(NAMES), oneOf(NAMES))))));
            case 16 -> schema.put(random.nextBoolean() ? "minProperties" : "maxProperties", random.nextInt(3));
            default -> applicator(schema, depth + 1, which);
        }
    }

    private void applicator(ObjectNode schema, int depth, int which) {
        switch (which) {
            case 17, 18, 19 -> schema.set("properties", named(depth, NAMES));
            case 20 -> schema.set("additionalProperties", schema(depth));
            case 21 -> schema.set("patternProperties", named(depth, PATTERNS));
            case 22 -> schema.set("propertyNames", schema(depth));
            case 23 -> schema.set("items", schema(depth));
            case 24 -> schema.set("prefixItems", several(depth));
            case 25 -> {
                schema.set("contains", schema(depth));
                schema.put(random.nextBoolean() ? "minContains" : "maxContains", random.nextInt(3));
            }
            case 26 -> schema.set("allOf", several(depth));
            case 27, 28 -> schema.set("anyOf", several(depth));
            case 29 -> schema.set("oneOf", several(depth));
            case 30 -> schema.set("not", schema(depth));
            case 31 -> {
                schema.set("if", schema(depth));
                schema.set(random.nextBoolean() ? "then" : "else", schema(depth));
            }
            case 32 -> schema.putObject("dependentRequired").set(oneOf(NAMES), texts(List.of(oneOf(NAMES))));
            case 33 -> schema.set("dependentSchemas", named(depth, NAMES));
            default -> schema.set(random.nextBoolean() ? "unevaluatedProperties" : "unevaluatedItems", schema(depth));
        }
    }

    private static ArrayNode texts(List<String> texts) {
        ArrayNode array = NODES.arrayNode();
        texts.forEach(array::add);
        return array;
    }

    private ObjectNode named(int depth, List<String> names) {
        ObjectNode schemas = NODES.objectNode();
        for (int i = random.nextInt(2); i >= 0; i--) {
            schemas.set(oneOf(names), schema(depth));
        }
        return schemas;
    }

    private ArrayNode several(int depth) {
        ArrayNode schemas = NODES.arrayNode();
        for (int i = random.nextInt(3); i >= 0; i--) {
            schemas.add(schema(depth));
        }
        return schemas;
    }
}
