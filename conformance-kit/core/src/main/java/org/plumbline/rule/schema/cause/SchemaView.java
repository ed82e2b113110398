package org.plumbline.rule.schema.cause;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiPredicate;
import org.plumbline.standard.law.SchemaRequirements;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.MissingNode;

/** What a schema says, found by the way of an evaluation through it. Not for use by several threads. */
final class SchemaView {
    private static final List<String> IN_PLACE_LISTS = List.of("allOf", "anyOf", "oneOf", "dependentSchemas");
    private static final List<String> IN_PLACE = List.of("if", "then", "else");

    private final SchemaRequirements schemas;
    private final Part root;
    private final Map<List<String>, Part> known = new HashMap<>();

    /**
     * A part of a schema.
     *
     * @param id {@code $id} of the schema it is in, to which references in it are relative
     * @param node a schema, or what holds schemas by name or position; missing when there is none
     */
    record Part(String id, JsonNode node) {
        Part at(String step) {
            return new Part(
                    id, node.isArray() && isPosition(step) ? node.path(Integer.parseInt(step)) : node.path(step));
        }

        private static boolean isPosition(String step) {
            return !step.isEmpty() && step.length() < 10 && step.chars().allMatch(c -> c >= '0' && c <= '9');
        }
    }

    /**
     * @param schemas all schemas of a package
     * @param id {@code $id} of the one that was evaluated
     * @param schema that one
     */
    SchemaView(SchemaRequirements schemas, String id, JsonNode schema) {
        this.schemas = schemas;
        this.root = new Part(id, schema);
    }

    /** What the steps of an evaluation path lead to. */
    Part at(List<String> steps) {
        if (steps.isEmpty()) {
            return root;
        }
        Part found = known.get(steps);
        if (found == null) {
            found = step(at(steps.subList(0, steps.size() - 1)), steps.get(steps.size() - 1));
            known.put(List.copyOf(steps), found);
        }
        return found;
    }

    private Part step(Part from, String step) {
        Part next = from.at(step);
        return step.equals("$ref") && next.node().isString() ? referred(next) : next;
    }

    private Part referred(Part reference) {
        return schemas.resolve(reference.id(), reference.node().stringValue())
                .map(target -> new Part(target.id(), target.node()))
                .orElseGet(() -> new Part(reference.id(), MissingNode.getInstance()));
    }

    /** A schema and all that it applies to the same value. */
    List<Part> inPlace(Part schema) {
        List<Part> parts = new ArrayList<>();
        collect(schema, parts, Collections.newSetFromMap(new IdentityHashMap<>()));
        return parts;
    }

    private void collect(Part schema, List<Part> parts, Set<JsonNode> seen) {
        if (!schema.node().isObject() || !seen.add(schema.node())) {
            return;
        }
        parts.add(schema);
        if (schema.node().path("$ref").isString()) {
            collect(referred(schema.at("$ref")), parts, seen);
        }
        IN_PLACE.forEach(keyword -> collect(schema.at(keyword), parts, seen));
        IN_PLACE_LISTS.forEach(keyword ->
                schema.node().path(keyword).forEach(each -> collect(new Part(schema.id(), each), parts, seen)));
    }

    /** The names of members that a schema knows, by whatever it applies to the same value. */
    Set<String> members(Part schema) {
        Set<String> names = new LinkedHashSet<>();
        inPlace(schema).forEach(part -> names.addAll(own(part)));
        return names;
    }

    /** The names of members that a schema asks for, by whatever it applies to the same value. */
    Set<String> required(Part schema) {
        Set<String> names = new LinkedHashSet<>();
        inPlace(schema).forEach(part -> part.node().path("required").forEach(name -> names.add(name.asString(""))));
        return names;
    }

    /** The names of members that a schema object knows by itself. */
    static Collection<String> own(Part schema) {
        return schema.node().path("properties").propertyNames();
    }

    /**
     * The schemas of a member in a schema and in all that it applies to the same value.
     *
     * @param name the member
     */
    List<Part> ofMember(Part schema, String name) {
        return inPlace(schema).stream()
                .map(part -> part.at("properties").at(name))
                .filter(part -> !part.node().isMissingNode())
                .toList();
    }

    /**
     * Whether some schema object has a say about a member or element, so that it is known wherever that object holds.
     *
     * @param matches whether a pattern matches a name
     */
    boolean knows(Part schema, String name, BiPredicate<String, String> matches) {
        return inPlace(schema).stream().anyMatch(part -> knowsItself(part.node(), name, matches));
    }

    private static boolean knowsItself(JsonNode schema, String name, BiPredicate<String, String> matches) {
        if (schema.path("properties").has(name)
                || allows(schema.path("additionalProperties"))
                || schema.path("patternProperties").propertyNames().stream()
                        .anyMatch(pattern -> matches.test(pattern, name))) {
            return true;
        }
        return allows(schema.path("items")) || schema.has("contains") || holds(schema.path("prefixItems"), name);
    }

    private static boolean allows(JsonNode schema) {
        return schema.isObject() || (schema.isBoolean() && schema.booleanValue());
    }

    private static boolean holds(JsonNode list, String position) {
        return list.isArray() && Part.isPosition(position) && Integer.parseInt(position) < list.size();
    }

    /** A member whose value tells the alternatives apart, when the schema says so itself; OpenAPI has the keyword. */
    static Optional<String> discriminator(Part schema) {
        return Optional.ofNullable(
                schema.node().path("discriminator").path("propertyName").stringValue(null));
    }
}
