package org.plumbline.standard;

import java.net.URI;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import tools.jackson.core.JsonPointer;
import tools.jackson.databind.JsonNode;

/**
 * Finds each schema that applies itself to the same value, by {@code allOf}, {@code $ref} and their like: no validator comes to an end
 * with it (JSON Schema 2020-12, 9.4.1). One that applies itself to what is inside a value is in order.
 */
final class EndlessReferences {
    private static final Set<String> ONE = Set.of("not", "if", "then", "else");
    private static final Set<String> SEVERAL = Set.of("allOf", "anyOf", "oneOf", "dependentSchemas");
    /** More than any author writes, and few enough for the stack of a thread. */
    private static final int LONGEST_CHAIN = 500;

    private final Map<String, Document> schemas;
    private final FaultSink faults;
    private final Set<Spot> open = new LinkedHashSet<>();
    private final Set<Spot> finite = new HashSet<>();

    /** @param schemas the schemas of a package by {@code $id} */
    EndlessReferences(Map<String, Document> schemas, FaultSink faults) {
        this.schemas = schemas;
        this.faults = faults;
    }

    /** A place in the schemas. */
    private record Spot(String id, JsonPointer pointer) {
        Spot at(String step) {
            return new Spot(id, pointer.appendProperty(step));
        }
    }

    /** Tells of each schema that never ends. */
    void report() throws PackageRefused {
        for (Map.Entry<String, Document> schema : schemas.entrySet()) {
            everywhere(
                    new Spot(schema.getKey(), JsonPointer.empty()),
                    schema.getValue().root());
        }
    }

    private void everywhere(Spot spot, JsonNode node) throws PackageRefused {
        apply(spot, node);
        for (Map.Entry<String, JsonNode> member : node.properties()) {
            everywhere(spot.at(member.getKey()), member.getValue());
        }
        for (int i = 0; node.isArray() && i < node.size(); i++) {
            everywhere(spot.at(Integer.toString(i)), node.get(i));
        }
    }

    /** Goes to all that a schema applies to the same value. */
    private void apply(Spot spot, JsonNode schema) throws PackageRefused {
        if (!schema.isObject() || finite.contains(spot)) {
            return;
        }
        if (open.contains(spot) || open.size() >= LONGEST_CHAIN) {
            finite.add(spot); // told once
            faults.add(Objects.requireNonNull(schemas.get(spot.id()))
                    .fault(spot.pointer().toString(), "SCHEMA-ENDLESS"));
            return;
        }
        open.add(spot);
        follow(spot, schema.path("$ref").stringValue(""));
        for (String keyword : ONE) {
            apply(spot.at(keyword), schema.path(keyword));
        }
        for (String keyword : SEVERAL) {
            JsonNode several = schema.path(keyword);
            for (String name : several.propertyNames()) {
                apply(spot.at(keyword).at(name), several.get(name));
            }
            for (int i = 0; several.isArray() && i < several.size(); i++) {
                apply(spot.at(keyword).at(Integer.toString(i)), several.get(i));
            }
        }
        open.remove(spot);
        finite.add(spot);
    }

    private void follow(Spot spot, String reference) throws PackageRefused {
        URI target;
        try {
            target = URI.create(spot.id()).resolve(reference);
        } catch (IllegalArgumentException malformed) {
            return; // a law says so
        }
        String fragment = target.getFragment() == null ? "" : target.getFragment();
        String id = target.toString().replaceFirst("#.*", "");
        Document schema = schemas.get(id);
        if (!reference.isEmpty() && schema != null && (fragment.isEmpty() || fragment.startsWith("/"))) {
            JsonPointer pointer = JsonPointer.compile(fragment);
            apply(new Spot(id, pointer), schema.root().at(pointer));
        }
    }
}
