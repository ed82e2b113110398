package org.plumbline.rule.schema.cause;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.plumbline.rule.schema.regex.BoundedPattern;
import tools.jackson.databind.JsonNode;

/**
 * Folds faults into their causes: the same thing said twice, a wrong value that breaks several keywords, what stands in a value that must
 * not be there at all, what only a condition on another wrong value asks for, and members that count as unevaluated only because
 * something beside them failed.
 */
final class Folding {
    private static final Set<String> UNEVALUATED = Set.of("unevaluatedProperties", "unevaluatedItems");

    private final SchemaView view;
    private final JsonNode message;

    Folding(SchemaView view, JsonNode message) {
        this.view = view;
        this.message = message;
    }

    /** The causes, each accounting for the errors of what was folded into it. */
    List<Cause> fold(List<Cause> causes) {
        return causes.size() < 2 ? causes : Spelling.paired(conditions(inside(unevaluated(same(causes)))));
    }

    /** One cause for each thing that is missing or unwanted, and one for each value and keyword, however many schemas say so. */
    private List<Cause> same(List<Cause> causes) {
        Map<List<Object>, Cause> byThing = new LinkedHashMap<>();
        for (Cause cause : causes) {
            byThing.merge(thing(cause), cause, Folding::better);
        }
        return values(List.copyOf(byThing.values()));
    }

    private List<Object> thing(Cause cause) {
        SchemaFault fault = cause.fault();
        if (fault.isAboutMissing()) {
            return List.of("missing", fault.targetSteps());
        }
        if (fault.isAboutUnwanted()) {
            return List.of("unwanted", fault.targetSteps());
        }
        JsonNode value = Instance.at(message, fault.targetSteps());
        return value.isContainer()
                ? List.of(
                        cause.code(),
                        fault.targetSteps(),
                        System.identityHashCode(view.at(fault.path().schema()).node()))
                : List.of("value", fault.targetSteps());
    }

    /** What says most about a value stays. */
    private static Cause better(Cause a, Cause b) {
        return rank(b) < rank(a) ? b.with(a.errors()) : a.with(b.errors());
    }

    private static int rank(Cause cause) {
        return switch (cause.fault().keyword()) {
            case "type" -> 0;
            case "const" -> 1;
            case "enum" -> 2;
            case "required", "additionalProperties", "items" -> 3;
            case "dependentRequired", "unevaluatedProperties", "unevaluatedItems", "false" -> 4;
            case "format" -> 5;
            case "pattern" -> 6;
            case "not" -> 9;
            case "anyOf", "oneOf" -> 8;
            default -> 7;
        };
    }

    /** A list or object: a count that is wrong goes with the elements or members that make it wrong. */
    private static List<Cause> values(List<Cause> causes) {
        Map<List<String>, Map<String, Cause>> byValue = new HashMap<>();
        for (Cause cause : causes) {
            Map<String, Cause> here = byValue.computeIfAbsent(cause.fault().instance(), each -> new HashMap<>());
            here.putIfAbsent(cause.fault().keyword(), cause);
            if (cause.fault().isAboutMissing()) {
                here.putIfAbsent("missing", cause);
            } else if (cause.isUnknownMember()) {
                here.putIfAbsent("unknown", cause);
            }
        }
        return absorbed(causes, cause -> {
            Map<String, Cause> here = byValue.getOrDefault(cause.fault().instance(), Map.of());
            return switch (cause.fault().keyword()) {
                case "contains" -> here.get("minItems");
                case "items", "unevaluatedItems" -> here.get("maxItems");
                case "minProperties" -> here.get("missing");
                case "maxProperties" -> here.get("unknown");
                default -> null;
            };
        });
    }

    /** What is wrong inside a value that is wrong as a whole follows from that. */
    private static List<Cause> inside(List<Cause> causes) {
        Map<List<String>, Cause> wrong = new HashMap<>();
        for (Cause cause : causes) {
            SchemaFault fault = cause.fault();
            boolean whole = fault.keyword().equals("type") || Tags.isListed(fault);
            if (whole || fault.isAboutUnwanted()) {
                wrong.merge(fault.targetSteps(), cause, (a, b) -> b.fault().isAboutUnwanted() ? b : a);
            }
        }
        if (wrong.isEmpty()) {
            return causes;
        }
        return absorbed(causes, cause -> {
            List<String> steps = cause.fault().targetSteps();
            for (int length = 0; length <= steps.size(); length++) {
                Cause whole = wrong.get(steps.subList(0, length));
                if (whole != null
                        && !whole.equals(cause)
                        && (length < steps.size() || !cause.fault().isAboutMissing())) {
                    return whole;
                }
            }
            return null;
        });
    }

    /** What {@code then} or {@code else} ask for counts only when the value that the condition looks at is right. */
    private List<Cause> conditions(List<Cause> causes) {
        if (causes.stream().allMatch(cause -> cause.fault().path().conditionalFrom(0) < 0)) {
            return causes;
        }
        Map<List<String>, Cause> byTarget = new HashMap<>();
        causes.forEach(cause -> byTarget.putIfAbsent(cause.fault().targetSteps(), cause));
        return absorbed(causes, cause -> {
            EvaluationPath path = cause.fault().path();
            for (int step = path.conditionalFrom(0); step >= 0; step = path.conditionalFrom(step + 1)) {
                List<String> schema = path.steps().subList(0, step);
                List<String> branch = path.steps().subList(0, step + 1);
                List<String> here = cause.fault().instance().subList(0, path.depth(step));
                for (String name : view.members(view.at(schema).at("if"))) {
                    Cause tested = byTarget.get(longer(here, name));
                    if (tested != null && !tested.fault().path().startsWith(branch)) {
                        return tested;
                    }
                }
            }
            return null;
        });
    }

    /** A subschema that fails no longer vouches for the members it knows, so they count as unevaluated though nothing is wrong. */
    private List<Cause> unevaluated(List<Cause> causes) {
        List<Cause> late = causes.stream()
                .filter(cause -> UNEVALUATED.contains(cause.fault().keyword()))
                .sorted(Comparator.comparing(
                        cause -> -cause.fault().path().steps().size()))
                .toList();
        if (late.isEmpty() || causes.size() == 1) {
            return causes;
        }
        Map<List<String>, List<Cause>> below = new HashMap<>();
        causes.stream()
                .filter(cause -> !UNEVALUATED.contains(cause.fault().keyword()))
                .forEach(cause -> enter(cause, below));
        Map<Cause, Cause> follows = new HashMap<>();
        for (Cause cause : late) {
            Optional<Cause> origin = origin(cause.fault(), below);
            if (origin.isPresent()) {
                follows.put(cause, origin.get());
            } else {
                enter(cause, below);
            }
        }
        return absorbed(causes, follows::get);
    }

    private static void enter(Cause cause, Map<List<String>, List<Cause>> below) {
        List<String> steps = cause.fault().instance();
        for (int length = 0; length <= steps.size(); length++) {
            below.computeIfAbsent(steps.subList(0, length), each -> new ArrayList<>())
                    .add(cause);
        }
    }

    private Optional<Cause> origin(SchemaFault fault, Map<List<String>, List<Cause>> below) {
        List<String> schema = fault.path().schema();
        Optional<Cause> failed = below.getOrDefault(fault.instance(), List.of()).stream()
                .filter(other -> other.fault().path().startsWith(schema)
                        && !other.fault().path().schema().equals(schema))
                .findFirst();
        return failed.filter(other -> view.knows(view.at(schema), fault.name(), BoundedPattern::occurs));
    }

    /** The causes that follow from no other; {@code origin} tells from which one another follows. */
    static List<Cause> absorbed(List<Cause> causes, Origin origin) {
        Map<Cause, Cause> origins = new HashMap<>();
        for (Cause cause : causes) {
            Cause found = origin.of(cause);
            if (found != null && !found.equals(cause)) {
                origins.put(cause, found);
            }
        }
        if (origins.isEmpty()) {
            return causes;
        }
        Map<Cause, Integer> more = new HashMap<>();
        List<Cause> left = new ArrayList<>();
        for (Cause cause : causes) {
            Cause root = root(cause, origins);
            if (root.equals(cause)) {
                left.add(cause);
            } else {
                more.merge(root, cause.errors(), Integer::sum);
            }
        }
        return left.stream()
                .map(cause -> more.containsKey(cause) ? cause.with(more.getOrDefault(cause, 0)) : cause)
                .toList();
    }

    /** Tells from which cause another one follows. */
    interface Origin {
        @Nullable
        Cause of(Cause cause);
    }

    /** Of causes that would follow from each other in a ring the first one stays. */
    private static Cause root(Cause cause, Map<Cause, Cause> origins) {
        Set<Cause> seen = new HashSet<>();
        Cause at = cause;
        while (origins.containsKey(at) && seen.add(at)) {
            at = origins.getOrDefault(at, at);
        }
        if (origins.containsKey(at)) {
            origins.remove(at);
        }
        return at;
    }

    private static List<String> longer(List<String> steps, String step) {
        List<String> longer = new ArrayList<>(steps);
        longer.add(step);
        return longer;
    }
}
