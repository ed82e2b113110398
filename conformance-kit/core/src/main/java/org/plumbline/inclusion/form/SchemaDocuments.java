package org.plumbline.inclusion.form;

import java.net.URI;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Set;
import tools.jackson.core.JsonPointer;
import tools.jackson.databind.JsonNode;

/** Schemas by their identifiers, as {@code $id}, {@code $anchor} and {@code $ref} use them (JSON Schema core, 8.2). */
public final class SchemaDocuments {
    private static final Set<String> DATA = Set.of("enum", "const", "default", "examples");

    private final Map<String, JsonNode> resources = new HashMap<>();
    private final Map<String, JsonNode> anchors = new HashMap<>();
    private final Map<String, Set<JsonNode>> dynamic = new HashMap<>();
    private final IdentityHashMap<JsonNode, String> bases = new IdentityHashMap<>();
    private final IdentityHashMap<JsonNode, SchemaPlace> places = new IdentityHashMap<>();

    /** @param documents schemas by the identifier under which they are found */
    public SchemaDocuments(Map<String, JsonNode> documents) {
        documents.forEach((id, document) -> {
            resources.put(id, document);
            index(document, id, false);
        });
    }

    private void index(JsonNode node, String outer, boolean names) {
        String base = outer;
        if (node.isObject()) {
            if (!names) {
                base = identified(node, outer);
            }
            bases.put(node, base);
            for (Map.Entry<String, JsonNode> member : node.properties()) {
                if (names || !DATA.contains(member.getKey())) {
                    index(member.getValue(), base, !names && holdsNames(member.getKey()));
                }
            }
        } else if (node.isArray()) {
            for (JsonNode each : node) {
                index(each, base, false);
            }
        }
    }

    private static boolean holdsNames(String keyword) {
        return switch (keyword) {
            case "properties", "patternProperties", "dependentSchemas", "$defs", "definitions" -> true;
            default -> false;
        };
    }

    private String identified(JsonNode schema, String outer) {
        String base = outer;
        if (schema.path("$id").isString()) {
            base = resolved(outer, schema.path("$id").stringValue()).replaceFirst("#$", "");
            resources.put(base, schema);
        }
        if (schema.path("$anchor").isString()) {
            anchors.put(base + "#" + schema.path("$anchor").stringValue(), schema);
        }
        if (schema.path("$dynamicAnchor").isString()) {
            String name = schema.path("$dynamicAnchor").stringValue();
            anchors.put(base + "#" + name, schema);
            dynamic.computeIfAbsent(name, any -> new HashSet<>()).add(schema);
        }
        return base;
    }

    private static String resolved(String base, String reference) {
        try {
            return reference.startsWith("#")
                    ? base + reference
                    : URI.create(base).resolve(reference).toString();
        } catch (IllegalArgumentException malformed) {
            return reference;
        }
    }

    /**
     * The schema at an address.
     *
     * @param address identifier, perhaps with a JSON Pointer or an anchor as fragment
     * @throws SchemaNotUnderstood when there is none
     */
    public SchemaPlace at(String address) throws SchemaNotUnderstood {
        return target("", address, false);
    }

    SchemaPlace place(JsonNode schema, String outer) {
        return schema.isObject()
                ? places.computeIfAbsent(
                        schema, any -> new SchemaPlace(this, bases.getOrDefault(schema, outer), schema))
                : new SchemaPlace(this, outer, schema);
    }

    SchemaPlace target(String base, String reference, boolean dynamically) throws SchemaNotUnderstood {
        String address = resolved(base, reference);
        int hash = address.indexOf('#');
        String id = hash < 0 ? address : address.substring(0, hash);
        String fragment = hash < 0 ? "" : decoded(address.substring(hash + 1));
        if (dynamically && dynamic.getOrDefault(fragment, Set.of()).size() > 1) {
            throw new SchemaNotUnderstood("what " + reference + " means depends on the way that leads there");
        }
        JsonNode resource = resources.get(id);
        JsonNode schema = fragment.isEmpty() || resource == null
                ? resource
                : fragment.startsWith("/") ? pointed(resource, fragment) : anchors.get(id + "#" + fragment);
        if (schema == null || schema.isMissingNode()) {
            throw new SchemaNotUnderstood("there is no schema " + reference);
        }
        return place(schema, id);
    }

    private static JsonNode pointed(JsonNode resource, String pointer) {
        return resource.at(JsonPointer.compile(pointer));
    }

    private static String decoded(String fragment) throws SchemaNotUnderstood {
        try {
            return fragment.indexOf('%') < 0
                    ? fragment
                    : URI.create("#" + fragment).getFragment();
        } catch (IllegalArgumentException malformed) {
            throw new SchemaNotUnderstood("the reference #" + fragment + " is malformed");
        }
    }
}
