package org.plumbline.compatibility;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import tools.jackson.core.JsonPointer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * A part of a schema in which two documents differ.
 *
 * @param pointer JSON Pointer of a schema object, or of a member that only one of them has
 * @param keywords the keywords of that object that differ; empty when the place as a whole does
 */
record SchemaPart(JsonPointer pointer, Set<String> keywords) {
    private static final Set<String> NAMED =
            Set.of("properties", "patternProperties", "dependentSchemas", "$defs", "definitions");
    private static final Set<String> LISTED = Set.of("prefixItems", "allOf", "anyOf", "oneOf");
    private static final Set<String> SINGLE = Set.of(
            "items",
            "additionalProperties",
            "contains",
            "propertyNames",
            "not",
            "if",
            "then",
            "else",
            "unevaluatedItems",
            "unevaluatedProperties");
    private static final Set<String> REMARKS = Set.of(
            "title",
            "description",
            "$comment",
            "examples",
            "default",
            "deprecated",
            "readOnly",
            "writeOnly",
            "$schema");

    /** All parts in which two schemas differ, besides remarks; the smallest that stand alone. */
    static List<SchemaPart> between(JsonNode old, JsonNode next) {
        List<SchemaPart> parts = new ArrayList<>();
        compare(JsonPointer.empty(), old, next, parts);
        return parts;
    }

    private static boolean isRemark(String keyword) {
        return REMARKS.contains(keyword) || keyword.startsWith("x-");
    }

    private static void compare(JsonPointer place, JsonNode old, JsonNode next, List<SchemaPart> parts) {
        if (old.equals(next)) {
            return;
        }
        if (!old.isObject() || !next.isObject()) {
            parts.add(new SchemaPart(place, Set.of()));
            return;
        }
        Set<String> keywords = new TreeSet<>(old.propertyNames());
        keywords.addAll(next.propertyNames());
        Set<String> own = new TreeSet<>();
        for (String keyword : keywords) {
            if (!isRemark(keyword) && !inside(place.appendProperty(keyword), keyword, old, next, parts)) {
                own.add(keyword);
            }
        }
        if (!own.isEmpty()) {
            parts.add(new SchemaPart(place, own));
        }
    }

    /** Compares what stands in a keyword; false when it is the keyword itself that differs. */
    private static boolean inside(
            JsonPointer place, String keyword, JsonNode old, JsonNode next, List<SchemaPart> parts) {
        JsonNode before = old.path(keyword);
        JsonNode after = next.path(keyword);
        if (before.equals(after)) {
            return true;
        }
        if (NAMED.contains(keyword)) {
            named(place, keyword, before, after, parts);
            return true;
        }
        if (before.isMissingNode() || after.isMissingNode()) {
            return false;
        }
        if (SINGLE.contains(keyword)) {
            compare(place, before, after, parts);
            return true;
        }
        if (LISTED.contains(keyword) && before.size() == after.size()) {
            for (int i = 0; i < before.size(); i++) {
                compare(place.appendIndex(i), before.get(i), after.get(i), parts);
            }
            return true;
        }
        return false;
    }

    private static void named(
            JsonPointer place, String keyword, JsonNode before, JsonNode after, List<SchemaPart> parts) {
        Set<String> names = new TreeSet<>(before.propertyNames());
        names.addAll(after.propertyNames());
        for (String name : names) {
            if (before.has(name) && after.has(name)) {
                compare(place.appendProperty(name), before.get(name), after.get(name), parts);
            } else if (!keyword.equals("$defs") && !keyword.equals("definitions")) {
                // A definition that nothing refers to says nothing; where something does, that has changed.
                parts.add(new SchemaPart(place.appendProperty(name), Set.of()));
            }
        }
    }

    /** The old document with this part of the new one, and all definitions that only the new one has. */
    ObjectNode applied(JsonNode old, JsonNode next) {
        ObjectNode document = (ObjectNode) old.deepCopy();
        JsonNode after = next.at(pointer);
        if (keywords.isEmpty()) {
            put(document, after);
        } else if (document.at(pointer) instanceof ObjectNode schema) {
            for (String keyword : keywords) {
                schema.remove(keyword);
                if (after.has(keyword)) {
                    schema.set(keyword, after.get(keyword));
                }
            }
        }
        for (String definitions : List.of("$defs", "definitions")) {
            for (Map.Entry<String, JsonNode> each : next.path(definitions).properties()) {
                if (!document.path(definitions).has(each.getKey())) {
                    JsonNode place = document.path(definitions);
                    ObjectNode all = place instanceof ObjectNode object ? object : document.putObject(definitions);
                    all.set(each.getKey(), each.getValue());
                }
            }
        }
        return document;
    }

    private void put(ObjectNode document, JsonNode value) {
        String name = pointer.last().getMatchingProperty();
        JsonPointer parent = pointer.head();
        if (document.at(parent) instanceof ObjectNode object) {
            if (value.isMissingNode()) {
                object.remove(name);
            } else {
                object.set(name, value);
            }
        } else if (document.at(parent) instanceof tools.jackson.databind.node.ArrayNode array) {
            array.set(pointer.last().getMatchingIndex(), value);
        } else if (document.at(parent.head()) instanceof ObjectNode object) {
            // The keyword that would hold the name is not there yet.
            ObjectNode names = JsonNodeFactory.instance.objectNode();
            names.set(name, value);
            object.set(parent.last().getMatchingProperty(), names);
        }
    }
}
