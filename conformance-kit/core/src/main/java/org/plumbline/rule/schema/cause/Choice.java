package org.plumbline.rule.schema.cause;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.BiPredicate;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.plumbline.rule.schema.cause.SchemaView.Part;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.MissingNode;

/**
 * A choice between alternatives ({@code anyOf}, {@code oneOf}) none of which fits, and which of them was meant: the one whose
 * discriminating member has the right value; else what is left without those of another type, those that know no member of the message,
 * and those that fail on what is right elsewhere.
 */
final class Choice {
    private final SchemaView view;
    private final EvaluationPath way;
    private final List<String> instance;
    private final JsonNode value;
    private final List<Part> alternatives;

    /**
     * @param way the way to the keyword
     * @param instance the way to the value that has the choice
     * @param value that value
     */
    Choice(SchemaView view, List<String> way, List<String> instance, JsonNode value) {
        this.view = view;
        this.way = new EvaluationPath(way);
        this.instance = instance;
        this.value = value;
        Part list = view.at(way);
        this.alternatives = IntStream.range(0, list.node().size())
                .mapToObj(i -> list.at(Integer.toString(i)))
                .toList();
    }

    /** The cause when several alternatives fit, of which only one may. */
    Cause several(SchemaFault fault, int errors) {
        String fitting = Stream.of(fault.arguments().get(1).split(", "))
                .map(number -> AlternativeNames.of(view, alternatives, Integer.parseInt(number)))
                .collect(Collectors.joining(" | "));
        return new Cause(fault, Cause.SEVERAL, List.of(fitting), null, null, errors);
    }

    /**
     * The causes that a reader should see.
     *
     * @param causes the causes of each alternative, by its number
     */
    List<Cause> meant(Map<Integer, List<Cause>> causes) {
        Map<Integer, List<Cause>> left = new TreeMap<>(causes);
        Optional<Cause> wrongTag = new Tags(view, way, instance, value, alternatives).narrow(left);
        if (wrongTag.isPresent() && wrongTag.get().hint() == null) {
            return tagged(common(left.values()), wrongTag.get());
        }
        keep(left, (number, each) -> each.stream().noneMatch(cause -> isAbout(cause, "false")));
        keep(left, (number, each) -> each.stream().noneMatch(cause -> isAbout(cause, "type")));
        if (value.isObject()) {
            keep(left, (number, each) -> sharesMember(alternatives.get(number)));
        }
        keep(left, (number, each) -> each.stream()
                .anyMatch(cause -> cause.code().equals(Cause.MISSPELT)));
        keepLeast(left, Choice::wrongMembers);
        keepLeast(left, Choice::targets);
        List<Cause> meant = left.size() == 1 ? left.values().iterator().next() : undecided(left);
        return wrongTag.map(tag -> tagged(meant, tag)).orElse(meant);
    }

    /** Drops what is not wanted, unless nothing would be left. */
    private static void keep(Map<Integer, List<Cause>> left, BiPredicate<Integer, List<Cause>> wanted) {
        Set<Integer> kept = left.entrySet().stream()
                .filter(each -> wanted.test(each.getKey(), each.getValue()))
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
        if (!kept.isEmpty()) {
            left.keySet().retainAll(kept);
        }
    }

    /** Drops each alternative that fails on all that another one fails on, and on more. */
    private static void keepLeast(Map<Integer, List<Cause>> left, Function<List<Cause>, Set<List<String>>> failures) {
        List<Set<List<String>>> all = left.values().stream().map(failures).toList();
        keep(left, (number, causes) -> {
            Set<List<String>> own = failures.apply(causes);
            return all.stream().noneMatch(other -> other.size() < own.size() && own.containsAll(other));
        });
    }

    private static Set<List<String>> targets(List<Cause> causes) {
        return causes.stream().map(cause -> cause.fault().targetSteps()).collect(Collectors.toSet());
    }

    private static Set<List<String>> wrongMembers(List<Cause> causes) {
        return causes.stream()
                .map(cause -> cause.other() == null ? cause.fault() : cause.other())
                .filter(fault -> !fault.isAboutMissing())
                .map(SchemaFault::targetSteps)
                .collect(Collectors.toSet());
    }

    private boolean isAbout(Cause cause, String keyword) {
        return cause.fault().instance().equals(instance)
                && cause.fault().keyword().equals(keyword);
    }

    private boolean sharesMember(Part alternative) {
        Set<String> known = view.members(alternative);
        known.addAll(view.required(alternative));
        return value.propertyNames().stream().anyMatch(known::contains);
    }

    /** What all alternatives that are left complain about is wrong whichever was meant; about the rest none can be singled out. */
    private List<Cause> undecided(Map<Integer, List<Cause>> left) {
        Optional<Cause> merged = merged(left.values());
        if (merged.isPresent()) {
            return List.of(merged.get());
        }
        List<Cause> common = common(left.values());
        if (left.values().stream().anyMatch(causes -> causes.size() == common.size())) {
            return common;
        }
        String names = IntStream.range(0, alternatives.size())
                .mapToObj(number -> AlternativeNames.of(view, alternatives, number))
                .collect(Collectors.joining(" | "));
        SchemaFault none = new SchemaFault(way, instance, null, MissingNode.getInstance(), List.of());
        common.add(new Cause(
                none,
                Cause.code(none.keyword()),
                List.of(Integer.toString(alternatives.size()), names),
                null,
                null,
                1));
        return common;
    }

    /** What all of them complain about. */
    private static List<Cause> common(Collection<List<Cause>> left) {
        return left.iterator().next().stream()
                .filter(cause -> left.stream().allMatch(causes -> causes.stream()
                        .anyMatch(each -> key(each).equals(key(cause)))))
                .collect(Collectors.toCollection(ArrayList::new));
    }

    private static List<String> key(Cause cause) {
        return Stream.concat(Stream.of(cause.code()), cause.fault().targetSteps().stream())
                .toList();
    }

    /** Alternatives that differ only in the type, or only in the values, that they ask for are one list of types or values. */
    private Optional<Cause> merged(Collection<List<Cause>> left) {
        List<Cause> single = left.stream()
                .filter(causes -> causes.size() == 1)
                .map(causes -> causes.get(0))
                .filter(cause -> cause.fault().member() == null)
                .toList();
        if (single.size() < left.size()
                || single.stream()
                                .map(cause -> cause.fault().instance())
                                .distinct()
                                .count()
                        > 1) {
            return Optional.empty();
        }
        boolean types =
                single.stream().allMatch(cause -> cause.fault().keyword().equals("type"));
        boolean values = single.stream().allMatch(cause -> Tags.isListed(cause.fault()));
        if (!types && !values) {
            return Optional.empty();
        }
        SchemaFault first = single.get(0).fault();
        return Optional.of(
                listed(first, single.stream().map(Cause::fault).toList(), types ? "SCHEMA-TYPE" : "SCHEMA-ENUM"));
    }

    /** One cause for faults that each demand some of the values that are allowed. */
    static Cause listed(SchemaFault first, List<SchemaFault> faults, String code) {
        ArrayNode allowed = JsonNodeFactory.instance.arrayNode();
        Set<String> known = new HashSet<>();
        for (SchemaFault fault : faults) {
            boolean list = fault.limit().isArray() && !fault.keyword().equals("const");
            (list ? fault.limit().valueStream() : Stream.of(fault.limit()))
                    .filter(each -> known.add(Instance.identity(each)))
                    .forEach(allowed::add);
        }
        return new Cause(first.demanding(allowed), code, List.of(), null, null, 1);
    }

    private static List<Cause> tagged(List<Cause> meant, Cause tag) {
        List<Cause> causes = new ArrayList<>();
        causes.add(tag);
        meant.stream()
                .filter(cause -> !cause.fault().targetSteps().equals(tag.fault().targetSteps()))
                .forEach(causes::add);
        return causes;
    }
}
