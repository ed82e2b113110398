package org.plumbline.lint;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.plumbline.standard.law.SchemaRequirements;
import tools.jackson.databind.JsonNode;

/** What a reader must be told of each member: what it is, and in which unit. */
final class MemberAdvice {
    private final Draft draft;
    private final Map<String, JsonNode> byId;
    private final SchemaRequirements references;
    private final Map<String, Boolean> units = new HashMap<>();

    MemberAdvice(Draft draft) {
        this.draft = draft;
        this.byId = draft.schemasById();
        this.references = new SchemaRequirements(byId);
        // A mapping says of each keyword which unit it has, or by silence that it has none.
        for (String mapping : draft.below("formats/", ".mapping.json")) {
            for (JsonNode block : draft.json(mapping).path("blocks")) {
                block.path("keywords")
                        .forEach(each -> units.put(each.path("keyword").asString(""), true));
            }
        }
    }

    void check(SchemaSpot spot) {
        if (spot.kind() == SchemaSpot.Kind.ROOT && !spot.has("title")) {
            draft.advise("SCHEMA-UNTITLED", spot.file(), "");
        }
        if (spot.kind() == SchemaSpot.Kind.MEMBER
                && !reaches(spot, each -> each.has("title") || each.has("description"))) {
            draft.advise("MEMBER-UNDESCRIBED", spot.file(), spot.pointer(), spot.name());
        }
        boolean value = spot.kind() == SchemaSpot.Kind.MEMBER || spot.kind() == SchemaSpot.Kind.ELEMENT;
        if (value
                && !units.containsKey(spot.name())
                && reaches(spot, MemberAdvice::isNumber)
                && !reaches(spot, each -> each.has("x-unit") || each.has("const") || each.has("enum"))
                && !elementOfMeasured(spot)) {
            draft.advise("UNIT-MISSING", spot.file(), spot.pointer(), spot.name());
        }
    }

    /** The unit of a list stands for its elements. */
    private boolean elementOfMeasured(SchemaSpot spot) {
        int end = spot.pointer().lastIndexOf("/items");
        int prefix = spot.pointer().lastIndexOf("/prefixItems");
        int last = Math.max(end, prefix);
        return spot.kind() == SchemaSpot.Kind.ELEMENT
                && last >= 0
                && draft.json(spot.file()).at(spot.pointer().substring(0, last)).has("x-unit");
    }

    private static boolean isNumber(JsonNode schema) {
        JsonNode type = schema.path("type");
        return isNumber(type.asString("")) || type.valueStream().anyMatch(each -> isNumber(each.asString("")));
    }

    private static boolean isNumber(String type) {
        return type.equals("number") || type.equals("integer");
    }

    /** Whether a schema, or one that it applies to the same value by {@code $ref} or {@code allOf}, is so. */
    private boolean reaches(SchemaSpot spot, Predicate<JsonNode> so) {
        Set<JsonNode> seen = new HashSet<>();
        Deque<SchemaRequirements.Target> open = new ArrayDeque<>();
        String id = Draft.id(draft.json(spot.file()), spot.file());
        open.push(new SchemaRequirements.Target(id, spot.pointer(), spot.node()));
        while (!open.isEmpty()) {
            SchemaRequirements.Target at = open.pop();
            if (!seen.add(at.node())) {
                continue;
            }
            if (so.test(at.node())) {
                return true;
            }
            references
                    .resolve(at.id(), at.node().path("$ref").asString("#none"))
                    .ifPresent(open::push);
            for (JsonNode each : at.node().path("allOf")) {
                open.push(new SchemaRequirements.Target(at.id(), at.pointer(), each));
            }
        }
        return false;
    }
}
