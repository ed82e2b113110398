package org.plumbline.inclusion.witness;

import java.util.Map;
import org.plumbline.inclusion.form.SchemaNotUnderstood;
import org.plumbline.inclusion.form.SchemaPlace;
import tools.jackson.databind.JsonNode;

/**
 * How often a validator applies a schema to a value. Alternatives that refer to each other can make that exponential, and nothing can
 * stop a validator once it has begun; so it is counted before.
 */
final class JudgingCost {
    private static final int MOST = 20_000;
    private static final int DEEPEST = 400;

    private int left = MOST;

    private JudgingCost() {}

    /** Whether a value can be judged in little time. */
    static boolean isSmall(SchemaPlace schema, JsonNode value) {
        JudgingCost cost = new JudgingCost();
        cost.count(schema, value, 0);
        return cost.left > 0;
    }

    private void count(SchemaPlace place, JsonNode value, int depth) {
        if (depth > DEEPEST) {
            left = 0;
        }
        if (--left <= 0) {
            return;
        }
        for (Map.Entry<String, JsonNode> keyword : place.schema().properties()) {
            count(place, keyword.getKey(), keyword.getValue(), value, depth + 1);
        }
    }

    private void count(SchemaPlace place, String keyword, JsonNode schema, JsonNode value, int depth) {
        switch (keyword) {
            case "$ref", "$dynamicRef" -> {
                try {
                    count(place.target(schema.asString(""), false), value, depth);
                } catch (SchemaNotUnderstood none) {
                    left = 0;
                }
            }
            case "allOf", "anyOf", "oneOf", "dependentSchemas" ->
                schema.forEach(each -> count(place.inner(each), value, depth));
            case "not", "if", "then", "else" -> count(place.inner(schema), value, depth);
            case "properties" ->
                schema.properties().forEach(member -> {
                    if (value.has(member.getKey())) {
                        count(place.inner(member.getValue()), value.get(member.getKey()), depth);
                    }
                });
            case "patternProperties" -> schema.forEach(each -> everyPart(place, each, value, depth));
            case "additionalProperties",
                    "unevaluatedProperties",
                    "propertyNames",
                    "items",
                    "contains",
                    "unevaluatedItems" -> everyPart(place, schema, value, depth);
            case "prefixItems" -> {
                for (int i = 0; i < Math.min(schema.size(), value.isArray() ? value.size() : 0); i++) {
                    count(place.inner(schema.get(i)), value.get(i), depth);
                }
            }
            default -> {}
        }
    }

    private void everyPart(SchemaPlace place, JsonNode schema, JsonNode value, int depth) {
        value.forEach(part -> count(place.inner(schema), part, depth));
    }
}
