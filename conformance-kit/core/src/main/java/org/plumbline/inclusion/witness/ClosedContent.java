package org.plumbline.inclusion.witness;

import java.util.Map;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Schemas as their writers follow them when content is closed: nobody writes a member that is not declared. */
public final class ClosedContent {
    private static final Set<String> DATA = Set.of("enum", "const", "default", "examples");
    private static final Set<String> SAME_VALUE = Set.of("allOf", "anyOf", "oneOf", "then", "else", "dependentSchemas");
    /** What these say is tested, or forbidden, and not written. */
    private static final Set<String> NOT_WRITTEN = Set.of("if", "not", "contains", "propertyNames");

    private ClosedContent() {}

    /** The same schema, in which each value that may be an object with declared members has no others. */
    public static JsonNode of(JsonNode schema) {
        return closed(schema, true);
    }

    private static JsonNode closed(JsonNode schema, boolean whole) {
        if (!schema.isObject()) {
            return schema;
        }
        ObjectNode copy = JsonNodeFactory.instance.objectNode();
        for (Map.Entry<String, JsonNode> keyword : schema.properties()) {
            copy.set(keyword.getKey(), keyword(keyword.getKey(), keyword.getValue()));
        }
        if (whole && declares(schema) && !schema.has("additionalProperties") && !schema.has("unevaluatedProperties")) {
            copy.put("unevaluatedProperties", false);
        }
        return copy;
    }

    private static JsonNode keyword(String keyword, JsonNode value) {
        if (DATA.contains(keyword) || NOT_WRITTEN.contains(keyword)) {
            return value;
        }
        boolean whole = !SAME_VALUE.contains(keyword) && !keyword.equals("$defs") && !keyword.equals("definitions");
        return switch (keyword) {
            case "properties", "patternProperties", "$defs", "definitions", "dependentSchemas" -> {
                ObjectNode copy = JsonNodeFactory.instance.objectNode();
                value.properties().forEach(each -> copy.set(each.getKey(), closed(each.getValue(), whole)));
                yield copy;
            }
            case "allOf", "anyOf", "oneOf", "prefixItems" -> {
                ArrayNode copy = JsonNodeFactory.instance.arrayNode();
                value.forEach(each -> copy.add(closed(each, whole)));
                yield copy;
            }
            default -> closed(value, whole);
        };
    }

    /** Whether a schema says, itself or by schemas of the same value, which members there are. */
    private static boolean declares(JsonNode schema) {
        if (schema.has("properties")
                || schema.has("patternProperties")
                || schema.has("$ref")
                || schema.has("$dynamicRef")) {
            return true;
        }
        for (Map.Entry<String, JsonNode> keyword : schema.properties()) {
            if (SAME_VALUE.contains(keyword.getKey())) {
                JsonNode inner = keyword.getValue();
                boolean one =
                        keyword.getKey().equals("then") || keyword.getKey().equals("else");
                if (one ? declares(inner) : inner.valueStream().anyMatch(ClosedContent::declares)) {
                    return true;
                }
            }
        }
        return false;
    }
}
