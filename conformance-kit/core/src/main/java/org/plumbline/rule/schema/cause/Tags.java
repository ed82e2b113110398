package org.plumbline.rule.schema.cause;

import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.plumbline.rule.schema.cause.SchemaView.Part;
import org.plumbline.verdict.Hint;
import tools.jackson.databind.JsonNode;

/**
 * Members that tell alternatives apart, because each alternative fixes their value by {@code const} or {@code enum}.
 *
 * @param way the way to the choice
 * @param instance the way to the value that has the choice
 * @param value that value
 * @param alternatives its alternatives
 */
record Tags(SchemaView view, EvaluationPath way, List<String> instance, JsonNode value, List<Part> alternatives) {

    /** Whether a fault says that a value is not among those listed. */
    static boolean isListed(SchemaFault fault) {
        return fault.keyword().equals("enum") || fault.keyword().equals("const");
    }

    /**
     * Keeps the alternatives that the value names.
     *
     * @param left the causes of each alternative, by its number
     * @return the cause, when the value names one that is none; it has a hint when it can be told which one was meant
     */
    Optional<Cause> narrow(Map<Integer, List<Cause>> left) {
        for (String name : names()) {
            Map<Integer, Map<String, JsonNode>> allowed = new TreeMap<>();
            left.keySet().forEach(number -> allowed.put(number, values(alternatives.get(number), name)));
            String given = Instance.identity(value.path(name));
            if (allowed.values().stream().anyMatch(values -> values.containsKey(given))) {
                left.keySet().removeIf(number -> !allowed.getOrDefault(number, Map.of())
                        .containsKey(given));
            } else if (left.size() > 1 && areApart(allowed.values())) {
                return Optional.of(wrong(name, allowed, left));
            }
        }
        return Optional.empty();
    }

    private List<String> names() {
        Optional<String> said = SchemaView.discriminator(view.at(way.schema()));
        return value.propertyNames().stream()
                .filter(name -> said.isEmpty() || said.get().equals(name))
                .toList();
    }

    /** The values that an alternative allows for a member, by identity; empty when it lists none. */
    private Map<String, JsonNode> values(Part alternative, String name) {
        Map<String, JsonNode> values = new LinkedHashMap<>();
        for (Part member : view.ofMember(alternative, name)) {
            for (Part part : view.inPlace(member)) {
                JsonNode only = part.node().path("const");
                Stream.concat(
                                only.isMissingNode() ? Stream.of() : Stream.of(only),
                                part.node().path("enum").valueStream())
                        .forEach(each -> values.put(Instance.identity(each), each));
            }
        }
        return values;
    }

    /** Whether each alternative lists values, and no value twice. */
    private static boolean areApart(Collection<Map<String, JsonNode>> allowed) {
        Set<String> seen = new HashSet<>();
        return allowed.stream()
                .allMatch(
                        values -> !values.isEmpty() && values.keySet().stream().allMatch(seen::add));
    }

    private Cause wrong(String name, Map<Integer, Map<String, JsonNode>> allowed, Map<Integer, List<Cause>> left) {
        List<String> texts = allowed.values().stream()
                .flatMap(values -> values.values().stream())
                .filter(JsonNode::isString)
                .map(JsonNode::stringValue)
                .toList();
        Optional<String> meant = Likeness.nearest(value.path(name).stringValue(""), texts, false);
        meant.ifPresent(
                text -> left.keySet().removeIf(number -> allowed.getOrDefault(number, Map.of()).values().stream()
                        .noneMatch(each -> text.equals(each.stringValue(null)))));
        List<String> member = Stream.concat(instance.stream(), Stream.of(name)).toList();
        List<SchemaFault> listing = allowed.keySet().stream()
                .flatMap(number -> left.getOrDefault(number, List.of()).stream())
                .map(Cause::fault)
                .filter(fault -> isListed(fault) && fault.instance().equals(member))
                .toList();
        SchemaFault first =
                listing.isEmpty() ? new SchemaFault(way, member, null, value.path(name), List.of()) : listing.get(0);
        Cause cause = Choice.listed(first, demands(first, allowed), "SCHEMA-ENUM");
        return cause.hinting(meant.map(Hint::meant).orElse(null));
    }

    private static List<SchemaFault> demands(SchemaFault first, Map<Integer, Map<String, JsonNode>> allowed) {
        return allowed.values().stream()
                .flatMap(values -> values.values().stream())
                .map(each ->
                        new SchemaFault(new EvaluationPath(List.of("const")), first.instance(), null, each, List.of()))
                .toList();
    }
}
