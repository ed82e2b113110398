package org.plumbline.lint;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.plumbline.standard.law.SchemaKeywords;
import tools.jackson.databind.JsonNode;

/**
 * One schema object where it is written.
 *
 * @param file its file in the package
 * @param pointer JSON Pointer in the file
 * @param node the object
 * @param kind what it is there for
 */
record SchemaSpot(String file, String pointer, JsonNode node, Kind kind) {
    /** What a schema object is there for. */
    enum Kind {
        ROOT,
        /** The value of a member. */
        MEMBER,
        /** A definition to be referred to. */
        DEFINITION,
        /** An element of a list. */
        ELEMENT,
        /** Part of a condition or an alternative: says little by itself. */
        PART
    }

    /** All schema objects of a document, outer ones first. */
    static List<SchemaSpot> in(String file, JsonNode schema) {
        List<SchemaSpot> spots = new ArrayList<>();
        collect(new SchemaSpot(file, "", schema, Kind.ROOT), spots);
        return spots;
    }

    private static void collect(SchemaSpot spot, List<SchemaSpot> spots) {
        if (!spot.node.isObject()) {
            return;
        }
        spots.add(spot);
        for (Map.Entry<String, JsonNode> keyword : spot.node.properties()) {
            String name = keyword.getKey();
            JsonNode value = keyword.getValue();
            String there = spot.pointer + "/" + escaped(name);
            if (SchemaKeywords.ONE.contains(name)) {
                Kind kind = name.equals("items") ? Kind.ELEMENT : Kind.PART;
                collect(new SchemaSpot(spot.file, there, value, kind), spots);
            } else if (SchemaKeywords.LIST.contains(name) && value.isArray()) {
                Kind kind = name.equals("prefixItems") ? Kind.ELEMENT : Kind.PART;
                for (int i = 0; i < value.size(); i++) {
                    collect(new SchemaSpot(spot.file, there + "/" + i, value.get(i), kind), spots);
                }
            } else if (SchemaKeywords.MAP.contains(name)) {
                for (Map.Entry<String, JsonNode> each : value.properties()) {
                    collect(
                            new SchemaSpot(
                                    spot.file,
                                    there + "/" + escaped(each.getKey()),
                                    each.getValue(),
                                    inside(spot, name)),
                            spots);
                }
            }
        }
    }

    /** A member named in a condition, an alternative or beside a reference is described where the whole is. */
    private static Kind inside(SchemaSpot spot, String keyword) {
        return switch (keyword) {
            case "$defs" -> Kind.DEFINITION;
            case "properties" ->
                spot.kind == Kind.PART || spot.has("$ref") || spot.has("allOf") ? Kind.PART : Kind.MEMBER;
            default -> Kind.PART;
        };
    }

    private static String escaped(String name) {
        return name.replace("~", "~0").replace("/", "~1");
    }

    boolean has(String keyword) {
        return node.has(keyword);
    }

    /** The pointer of one of its keywords. */
    String at(String keyword) {
        return pointer + "/" + escaped(keyword);
    }

    /** The last step of its pointer: of a member, its name. */
    String name() {
        return pointer.substring(pointer.lastIndexOf('/') + 1)
                .replace("~1", "/")
                .replace("~0", "~");
    }
}
