package org.plumbline.compatibility;

import java.util.Map;
import java.util.TreeMap;
import org.plumbline.standard.StandardPackage;
import org.plumbline.standard.StandardRef;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.databind.node.StringNode;

/** The schemas of one package under the names that they would have in another, so that only what differs otherwise differs. */
final class RenamedSchemas {
    private final String from;
    private final String to;

    private RenamedSchemas(String from, String to) {
        this.from = from;
        this.to = to;
    }

    /** The schemas of a package as if its reference were another. */
    static Map<String, JsonNode> of(StandardPackage standard, StandardRef as) {
        RenamedSchemas renaming = new RenamedSchemas(root(standard.ref()), root(as));
        Map<String, JsonNode> renamed = new TreeMap<>();
        standard.schemas().forEach((id, schema) -> renamed.put(renaming.renamed(id), renaming.renamed(schema)));
        return renamed;
    }

    /** What the identifiers of a package's schemas begin with. */
    static String root(StandardRef ref) {
        return StandardPackage.SCHEMA_ROOT + ref.folder() + "/";
    }

    private String renamed(String text) {
        return text.startsWith(from) ? to + text.substring(from.length()) : text;
    }

    private JsonNode renamed(JsonNode node) {
        if (node.isObject()) {
            ObjectNode copy = JsonNodeFactory.instance.objectNode();
            node.properties().forEach(member -> copy.set(member.getKey(), renamed(member.getValue())));
            return copy;
        }
        if (node.isArray()) {
            ArrayNode copy = JsonNodeFactory.instance.arrayNode();
            node.forEach(each -> copy.add(renamed(each)));
            return copy;
        }
        return node.isString() ? StringNode.valueOf(renamed(node.stringValue())) : node;
    }
}
