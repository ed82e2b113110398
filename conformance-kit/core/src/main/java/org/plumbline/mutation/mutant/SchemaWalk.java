package org.plumbline.mutation.mutant;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.plumbline.standard.MessageType;
import org.plumbline.standard.StandardPackage;
import org.plumbline.standard.law.SchemaKeywords;
import org.plumbline.standard.law.SchemaRequirements;
import tools.jackson.databind.JsonNode;

/** Finds every schema object that a message of the standard can be judged by, each once. */
final class SchemaWalk {
    private final StandardPackage standard;
    private final SchemaRequirements schemas;
    private final Map<String, SchemaObject> found = new LinkedHashMap<>();

    private SchemaWalk(StandardPackage standard) {
        this.standard = standard;
        this.schemas = new SchemaRequirements(standard.schemas());
    }

    /** In the order in which a validator comes to them. */
    static List<SchemaObject> of(StandardPackage standard) {
        SchemaWalk walk = new SchemaWalk(standard);
        standard.messageTypes().forEach(walk::type);
        return List.copyOf(walk.found.values());
    }

    private void type(MessageType type) {
        String id = StandardPackage.SCHEMA_ROOT + standard.ref().folder() + "/" + type.schema();
        JsonNode schema = standard.schemas().get(id);
        if (schema != null) {
            visit(new At(id, "", type, false), "", schema);
        }
    }

    /**
     * Where the walk is.
     *
     * @param schema {@code $id} of the schema
     * @param place JSON Pointer of the value in the message
     * @param type the type of the message
     * @param condition whether what is there says when something else applies
     */
    private record At(String schema, String place, MessageType type, boolean condition) {
        At below(String step) {
            return new At(schema, place + "/" + step, type, condition);
        }
    }

    private void visit(At at, String pointer, JsonNode node) {
        if (!node.isObject()) {
            return;
        }
        SchemaObject object = found.computeIfAbsent(
                at.schema() + "#" + pointer, key -> new SchemaObject(at.schema(), pointer, node, at.condition()));
        if (!object.isFoundAt(at.place(), at.type())) {
            return;
        }
        for (Map.Entry<String, JsonNode> keyword : node.properties()) {
            String name = keyword.getKey();
            String there = pointer + "/" + name;
            JsonNode value = keyword.getValue();
            if (name.equals("$ref")) {
                schemas.resolve(at.schema(), value.stringValue(""))
                        .ifPresent(target -> visit(
                                new At(target.id(), at.place(), at.type(), at.condition()),
                                target.pointer(),
                                target.node()));
            } else if (SchemaKeywords.ONE.contains(name)) {
                visit(inside(at, name), there, value);
            } else if (SchemaKeywords.LIST.contains(name)) {
                for (int i = 0; i < value.size(); i++) {
                    At inside = name.equals("prefixItems") ? at.below(Integer.toString(i)) : at;
                    visit(inside, there + "/" + i, value.get(i));
                }
            } else if (SchemaKeywords.MAP.contains(name) && !name.equals("$defs")) {
                for (Map.Entry<String, JsonNode> member : value.properties()) {
                    String step = member.getKey().replace("~", "~0").replace("/", "~1");
                    At inside =
                            switch (name) {
                                case "properties" -> at.below(step);
                                case "patternProperties" -> at.below(SchemaObject.ANY);
                                default -> at;
                            };
                    visit(inside, there + "/" + step, member.getValue());
                }
            }
        }
    }

    private static At inside(At at, String keyword) {
        return switch (keyword) {
            case "if", "not" -> new At(at.schema(), at.place(), at.type(), true);
            case "items", "contains", "additionalProperties", "unevaluatedItems", "unevaluatedProperties" ->
                at.below(SchemaObject.ANY);
            default -> at;
        };
    }
}
