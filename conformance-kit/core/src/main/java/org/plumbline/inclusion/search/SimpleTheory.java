package org.plumbline.inclusion.search;

import java.util.List;
import java.util.Set;
import org.plumbline.inclusion.form.JsonType;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/** null, false and true: of these only some may be excluded. */
final class SimpleTheory {
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    Solution solve(JsonType type, Facts facts) {
        List<JsonNode> values = type == JsonType.NULL
                ? List.of(NODES.nullNode())
                : List.of(NODES.booleanNode(true), NODES.booleanNode(false));
        Set<JsonNode> excluded = facts.excluded();
        for (JsonNode value : values) {
            if (!excluded.contains(value)) {
                return new Solution.Model(value);
            }
        }
        return Solution.none();
    }
}
