package org.plumbline.lint;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.plumbline.rule.schema.SchemaExamples;
import org.plumbline.rule.schema.regex.BoundedPattern;
import org.plumbline.rule.schema.regex.PatternCost;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.StringNode;

/** What a keyword does that its author cannot want: nothing, the same as another, or too much. */
final class KeywordAdvice {
    /** The types that a keyword can say something about. */
    private static final Map<String, Set<String>> ABOUT = Map.ofEntries(
            Map.entry("minimum", Set.of("number", "integer")),
            Map.entry("maximum", Set.of("number", "integer")),
            Map.entry("exclusiveMinimum", Set.of("number", "integer")),
            Map.entry("exclusiveMaximum", Set.of("number", "integer")),
            Map.entry("multipleOf", Set.of("number", "integer")),
            Map.entry("minLength", Set.of("string")),
            Map.entry("maxLength", Set.of("string")),
            Map.entry("pattern", Set.of("string")),
            Map.entry("items", Set.of("array")),
            Map.entry("prefixItems", Set.of("array")),
            Map.entry("contains", Set.of("array")),
            Map.entry("minItems", Set.of("array")),
            Map.entry("maxItems", Set.of("array")),
            Map.entry("uniqueItems", Set.of("array")),
            Map.entry("properties", Set.of("object")),
            Map.entry("patternProperties", Set.of("object")),
            Map.entry("additionalProperties", Set.of("object")),
            Map.entry("propertyNames", Set.of("object")),
            Map.entry("required", Set.of("object")),
            Map.entry("minProperties", Set.of("object")),
            Map.entry("maxProperties", Set.of("object")));

    private static final Map<String, Integer> NOTHING =
            Map.of("minLength", 0, "minItems", 0, "minProperties", 0, "minContains", 1);

    private static final Map<String, List<String>> NEEDS = Map.of(
            "then", List.of("if"),
            "else", List.of("if"),
            "if", List.of("then", "else"),
            "minContains", List.of("contains"),
            "maxContains", List.of("contains"));

    private final Draft draft;
    private final SchemaExamples examples;

    KeywordAdvice(Draft draft) {
        this.draft = draft;
        this.examples = new SchemaExamples(draft.schemasById());
    }

    void check(SchemaSpot spot) {
        for (Map.Entry<String, JsonNode> keyword : spot.node().properties()) {
            idle(spot, keyword.getKey(), keyword.getValue());
        }
        pattern(spot, spot.at("pattern"), spot.node().path("pattern"));
        for (String name : spot.node().path("patternProperties").propertyNames()) {
            pattern(
                    spot,
                    spot.at("patternProperties") + "/" + name.replace("~", "~0").replace("/", "~1"),
                    StringNode.valueOf(name));
        }
        if (spot.has("format")) {
            draft.advise(
                    "FORMAT-USED",
                    spot.file(),
                    spot.at("format"),
                    spot.node().path("format").asString(""));
        }
        same(spot);
        required(spot);
        open(spot);
        examples(spot);
    }

    private void idle(SchemaSpot spot, String keyword, JsonNode value) {
        Set<String> types = types(spot.node());
        Set<String> about = ABOUT.get(keyword);
        if (about != null && !types.isEmpty() && types.stream().noneMatch(about::contains)) {
            draft.advise("KEYWORD-IDLE", spot.file(), spot.at(keyword), keyword, String.join(", ", types));
        }
        Integer nothing = NOTHING.get(keyword);
        boolean says = nothing == null || !value.isIntegralNumber() || value.asInt() != nothing;
        boolean needed = NEEDS.getOrDefault(keyword, List.of()).isEmpty()
                || NEEDS.getOrDefault(keyword, List.of()).stream().anyMatch(spot::has);
        boolean idle = !says
                || !needed
                || (keyword.equals("uniqueItems") && value.isBoolean() && !value.booleanValue())
                || (keyword.equals("required") && value.isEmpty())
                || (keyword.equals("additionalProperties")
                        && value.isBoolean()
                        && value.booleanValue()
                        && spot.kind() == SchemaSpot.Kind.PART);
        if (idle) {
            draft.advise("KEYWORD-NOTHING", spot.file(), spot.at(keyword), keyword);
        }
    }

    private static Set<String> types(JsonNode schema) {
        Set<String> types = new TreeSet<>();
        JsonNode type = schema.path("type");
        if (type.isString()) {
            types.add(type.stringValue());
        }
        type.valueStream().forEach(each -> types.add(each.asString("")));
        return types;
    }

    private void pattern(SchemaSpot spot, String pointer, JsonNode pattern) {
        String text = pattern.asString("");
        if (text.isEmpty()) {
            return;
        }
        if (!BoundedPattern.isPattern(text)) {
            draft.error("PATTERN-INVALID", spot.file(), pointer, text);
            return;
        }
        Optional<String> attack = PatternCost.attack(text);
        if (attack.isPresent()) {
            draft.error("PATTERN-DANGEROUS", spot.file(), pointer, text, attack.get());
        } else if (text.indexOf('^') < 0 && text.indexOf('$') < 0 && spot.kind() != SchemaSpot.Kind.PART) {
            draft.advise("PATTERN-UNANCHORED", spot.file(), pointer, text);
        }
    }

    /** What two keywords say that one would. */
    private void same(SchemaSpot spot) {
        for (String whole : List.of("const", "enum")) {
            if (spot.has(whole) && spot.has("type") && spot.kind() != SchemaSpot.Kind.PART) {
                draft.advise("KEYWORD-SAME", spot.file(), spot.at("type"), "type", whole);
            }
        }
        for (String bound : List.of("minimum", "maximum")) {
            String exclusive = "exclusive" + bound.substring(0, 1).toUpperCase(Locale.ROOT) + bound.substring(1);
            if (spot.has(bound) && spot.has(exclusive)) {
                draft.advise("KEYWORD-SAME", spot.file(), spot.at(bound), bound, exclusive);
            }
        }
        JsonNode list = spot.node().path("enum");
        Set<JsonNode> seen = new HashSet<>();
        for (int i = 0; i < list.size(); i++) {
            if (!seen.add(list.get(i))) {
                draft.advise(
                        "ENUM-TWICE",
                        spot.file(),
                        spot.at("enum") + "/" + i,
                        list.get(i).toString());
            }
        }
        for (String one : List.of("allOf", "anyOf", "oneOf")) {
            if (spot.node().path(one).size() == 1 && !one.equals("allOf")) {
                draft.advise("KEYWORD-ONE", spot.file(), spot.at(one), one);
            }
        }
    }

    /** A member that is required and forbidden: nothing can fit. */
    private void required(SchemaSpot spot) {
        JsonNode closed = spot.node().path("additionalProperties");
        if (!closed.isBoolean() || closed.booleanValue()) {
            return;
        }
        JsonNode required = spot.node().path("required");
        for (int i = 0; i < required.size(); i++) {
            String member = required.get(i).asString("");
            boolean allowed = spot.node().path("properties").has(member)
                    || spot.node().path("patternProperties").propertyNames().stream()
                            .anyMatch(each -> BoundedPattern.isPattern(each) && BoundedPattern.occurs(each, member));
            if (!allowed) {
                draft.error("REQUIRED-FORBIDDEN", spot.file(), spot.at("required") + "/" + i, member);
            }
        }
    }

    private void open(SchemaSpot spot) {
        if (spot.kind() != SchemaSpot.Kind.PART
                && spot.node().path("type").asString("").equals("object")
                && spot.has("properties")
                && !spot.has("additionalProperties")
                && !spot.has("unevaluatedProperties")) {
            draft.advise("OBJECT-OPEN", spot.file(), spot.pointer().isEmpty() ? "" : spot.pointer());
        }
    }

    private void examples(SchemaSpot spot) {
        String id = Draft.id(draft.json(spot.file()), spot.file());
        JsonNode list = spot.node().path("examples");
        for (int i = 0; i < list.size(); i++) {
            List<String> faults = examples.faults(id, spot.pointer(), list.get(i));
            if (!faults.isEmpty()) {
                draft.error("EXAMPLE-UNFIT", spot.file(), spot.at("examples") + "/" + i, faults.get(0));
            }
        }
    }
}
