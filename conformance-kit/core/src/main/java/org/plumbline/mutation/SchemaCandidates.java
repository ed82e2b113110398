package org.plumbline.mutation;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.plumbline.mutation.mutant.Mutant;
import org.plumbline.mutation.mutant.Mutant.OfSchema;
import org.plumbline.mutation.mutant.SchemaObject;
import tools.jackson.core.JsonPointer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.DecimalNode;
import tools.jackson.databind.node.NullNode;
import tools.jackson.databind.node.StringNode;

/** Changes of a message that may tell a weakened schema from the one as agreed. */
final class SchemaCandidates {
    private static final int MOST_PLACES = 3;
    private static final int LONG = 200;

    private final OfSchema change;
    private final String name;
    private final JsonNode schema;
    private final LikelyValues values;
    private final JsonNode content;
    private final Set<Edit> found = new LinkedHashSet<>();

    private SchemaCandidates(Mutant mutant, OfSchema change, LikelyValues values, JsonNode content) {
        this.change = change;
        this.name = mutant.pointer().substring(mutant.pointer().lastIndexOf('/') + 1);
        this.schema = change.subject().node();
        this.values = values;
        this.content = content;
    }

    /** The changes, the likeliest first. */
    static List<Edit> of(Mutant mutant, OfSchema change, LikelyValues values, JsonNode content) {
        SchemaCandidates candidates = new SchemaCandidates(mutant, change, values, content);
        List<String> places = candidates.places();
        places.forEach(candidates::byKeyword);
        places.forEach(candidates::anything);
        return List.copyOf(candidates.found);
    }

    /** Where the value that the schema judges is, or could be. */
    private List<String> places() {
        Set<String> places = new LinkedHashSet<>();
        for (String each : change.subject().places()) {
            concrete("", each, places);
        }
        return places.stream().limit(MOST_PLACES).toList();
    }

    private void concrete(String done, String rest, Set<String> places) {
        if (rest.isEmpty()) {
            places.add(done);
            return;
        }
        int end = rest.indexOf('/', 1);
        String step = rest.substring(1, end < 0 ? rest.length() : end);
        String behind = end < 0 ? "" : rest.substring(end);
        JsonNode here = content.at(JsonPointer.compile(done));
        if (!step.equals(SchemaObject.ANY)) {
            if (here.isContainer() && (behind.isEmpty() || here.has(step) || here.isArray())) {
                concrete(done + "/" + step, behind, places);
            }
        } else if (here.isArray()) {
            for (int i = 0; i < Math.min(2, here.size()); i++) {
                concrete(done + "/" + i, behind, places);
            }
        } else {
            here.propertyNames().stream()
                    .limit(20)
                    .forEach(member -> concrete(done + "/" + escaped(member), behind, places));
        }
    }

    private JsonNode at(String place) {
        return content.at(JsonPointer.compile(place));
    }

    private void set(String place, JsonNode value) {
        if (!at(place).equals(value)) {
            found.add(Edit.setting(place, value));
        }
    }

    private void byKeyword(String place) {
        JsonNode value = at(place);
        JsonNode limit = schema.path(change.keyword());
        switch (change.keyword()) {
            case "enum", "const", "type" ->
                values.of(change.subject().schema(), schema).forEach(each -> set(place, each));
            case "pattern" -> texts(place, value);
            case "minimum", "maximum", "exclusiveMinimum", "exclusiveMaximum", "multipleOf" ->
                numbers(place, limit.decimalValue());
            case "minLength",
                    "maxLength",
                    "minItems",
                    "maxItems",
                    "minProperties",
                    "maxProperties",
                    "minContains",
                    "maxContains" -> counts(place, value, limit.intValue(0));
            case "required" ->
                limit.forEach(member -> {
                    String missing = place + "/" + escaped(member.stringValue(""));
                    if (!at(missing).isMissingNode()) {
                        found.add(Edit.removing(missing));
                    }
                });
            case "dependentRequired" -> {
                Set<String> group = new LinkedHashSet<>(limit.propertyNames());
                limit.forEach(list -> list.forEach(member -> group.add(member.stringValue(""))));
                group.forEach(only -> alone(place, only, group));
                limit.forEach(list -> list.forEach(member -> {
                    String missing = place + "/" + escaped(member.stringValue(""));
                    if (!at(missing).isMissingNode()) {
                        found.add(Edit.removing(missing));
                    }
                }));
            }
            case "additionalProperties", "unevaluatedProperties", "propertyNames" -> {
                for (String member : List.of("UNKNOWN_MEMBER", "unknownMember", "unknown-member", "!")) {
                    set(place + "/" + member, StringNode.valueOf("text"));
                    set(place + "/" + member, DecimalNode.valueOf(BigDecimal.ONE));
                }
            }
            case "properties" ->
                values.of(change.subject().schema(), schema.at("/properties/" + name))
                        .forEach(each -> set(place + "/" + name, each));
            case "patternProperties" -> {
                for (String member : List.of("x_test", "USER_DEFINED_TEST", "X_TEST", "test", "1")) {
                    values.of(change.subject().schema(), schema.at("/patternProperties/" + name))
                            .forEach(each -> set(place + "/" + member, each));
                }
            }
            case "uniqueItems" -> {
                if (value.isArray() && !value.isEmpty()) {
                    set(place + "/-", value.get(0));
                }
            }
            case "items", "contains", "unevaluatedItems", "prefixItems" -> {
                LikelyValues.ODD.forEach(each -> set(place + "/0", each));
                LikelyValues.ODD.forEach(each -> set(place + "/-", each));
            }
            default -> values.of(change.subject().schema(), schema).forEach(each -> set(place, each));
        }
    }

    private void texts(String place, JsonNode value) {
        List<String> given = new ArrayList<>();
        if (value.isString()) {
            given.add(value.stringValue());
        }
        values.of(change.subject().schema(), schema).stream()
                .filter(JsonNode::isString)
                .limit(12)
                .forEach(each -> given.add(each.stringValue()));
        for (String text : given) {
            for (String more : List.of("!", "0", "A", " ", "\u00e9", "x", "/", "-", "\n", "Z")) {
                set(place, StringNode.valueOf(text + more));
                set(place, StringNode.valueOf(more + text));
            }
            set(place, StringNode.valueOf(text.toLowerCase(Locale.ROOT)));
        }
    }

    private void numbers(String place, BigDecimal limit) {
        for (String step : List.of("0", "1", "-1", "0.5", "-0.5", "0.001", "-0.001")) {
            set(place, DecimalNode.valueOf(limit.add(new BigDecimal(step))));
        }
    }

    private void counts(String place, JsonNode value, int limit) {
        for (int count : new int[] {limit, limit - 1, limit + 1, 0}) {
            if (count < 0) {
                continue;
            }
            if (value.isString()) {
                length(place, value.stringValue(), count);
            } else if (value.isArray() && !value.isEmpty()) {
                size(place, value, count);
            } else if (value.isObject() && count < value.size()) {
                found.add(Edit.removing(value.propertyNames().stream()
                        .skip(count)
                        .map(each -> place + "/" + escaped(each))
                        .toList()));
            }
        }
    }

    private void length(String place, String text, int count) {
        if (count <= text.length()) {
            set(place, StringNode.valueOf(text.substring(0, count)));
        } else if (count <= LONG) {
            set(place, StringNode.valueOf(text + "A".repeat(count - text.length())));
            set(place, StringNode.valueOf("1".repeat(count)));
            set(place, StringNode.valueOf("a".repeat(count)));
        } else {
            found.add(new Edit(List.of(), Map.of(place, StringNode.valueOf("A")), Map.of(place, count)));
        }
    }

    private void size(String place, JsonNode list, int count) {
        if (count < list.size()) {
            List<String> remove = new ArrayList<>();
            for (int i = list.size() - 1; i >= count; i--) {
                remove.add(place + "/" + i);
            }
            found.add(Edit.removing(remove));
        } else {
            found.add(Edit.repeating(place + "/" + (list.size() - 1), count - list.size() + 1));
        }
    }

    /** Of a group of members only one. */
    private void alone(String place, String only, Set<String> group) {
        List<String> others = group.stream()
                .filter(each -> !each.equals(only))
                .map(each -> place + "/" + escaped(each))
                .filter(each -> !at(each).isMissingNode())
                .toList();
        if (!others.isEmpty()) {
            found.add(Edit.removing(others));
        }
    }

    private void alternatives(String place) {
        Set<String> group = new LinkedHashSet<>();
        for (String choice : List.of("anyOf", "oneOf")) {
            schema.path(choice)
                    .forEach(branch -> branch.path("required").forEach(each -> group.add(each.stringValue(""))));
        }
        group.forEach(only -> alone(place, only, group));
    }

    /** What may be tried whatever the keyword. */
    private void anything(String place) {
        JsonNode value = at(place);
        alternatives(place);
        LikelyValues.ODD.forEach(each -> set(place, each));
        if (!value.isMissingNode() && !place.isEmpty()) {
            found.add(Edit.removing(place));
        }
        for (Map.Entry<String, JsonNode> member : schema.path("properties").properties()) {
            String there = place + "/" + escaped(member.getKey());
            values.of(change.subject().schema(), member.getValue()).stream()
                    .limit(6)
                    .forEach(each -> set(there, each));
            set(there, StringNode.valueOf("OTHER"));
            set(there, NullNode.getInstance());
        }
        for (String member : value.propertyNames()) {
            found.add(Edit.removing(place + "/" + escaped(member)));
        }
    }

    private static String escaped(String name) {
        return name.replace("~", "~0").replace("/", "~1");
    }
}
