package org.plumbline.rule.schema.cause;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.plumbline.rule.schema.regex.BoundedPattern;
import tools.jackson.databind.JsonNode;

/**
 * Folds faults into their causes: the same thing said twice, a wrong value that breaks several keywords, what stands in a value that must
 * not be there at all, what only a condition on another wrong value asks for, and members that count as unevaluated only because
 * something beside them failed.
 *
 * <p>Causes are looked up by the pointers of their places, or as the objects they are: names are the vendor's, and only texts are
 * found quickly among many that were chosen to have one hash code.
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
        Map<String, Cause> byThing = new LinkedHashMap<>();
        for (Cause cause : causes) {
            byThing.merge(thing(cause), cause, Folding::better);
        }
        return values(List.copyOf(byThing.values()));
    }

    private String thing(Cause cause) {
        SchemaFault fault = cause.fault();
        if (fault.isAboutMissing()) {
            return "missing " + fault.target();
        }
        if (fault.isAboutUnwanted()) {
            return "unwanted " + fault.target();
        }
        JsonNode value = Instance.at(message, fault.targetSteps());
        return value.isContainer()
                ? "%s %d %s"
                        .formatted(
                                cause.code(),
                                System.identityHashCode(
                                        view.at(fault.path().schema()).node()),
                                fault.target())
                : "value " + fault.target();
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
        Map<String, Map<String, Cause>> byValue = new HashMap<>();
        for (Cause cause : causes) {
            Map<String, Cause> here = byValue.computeIfAbsent(cause.fault().pointer(), each -> new HashMap<>());
            here.putIfAbsent(cause.fault().keyword(), cause);
            if (cause.fault().isAboutMissing()) {
                here.putIfAbsent("missing", cause);
            } else if (cause.isUnknownMember()) {
                here.putIfAbsent("unknown", cause);
            }
        }
        return absorbed(causes, cause -> {
            Map<String, Cause> here = byValue.getOrDefault(cause.fault().pointer(), Map.of());
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
        Map<String, Cause> wrong = new HashMap<>();
        for (Cause cause : causes) {
            SchemaFault fault = cause.fault();
            boolean whole = fault.keyword().equals("type") || Tags.isListed(fault);
            if (whole || fault.isAboutUnwanted()) {
                wrong.merge(fault.target(), cause, (a, b) -> b.fault().isAboutUnwanted() ? b : a);
            }
        }
        if (wrong.isEmpty()) {
            return causes;
        }
        return absorbed(causes, cause -> {
            String target = cause.fault().target();
            return around(target)
                    .filter(place ->
                            place.length() < target.length() || !cause.fault().isAboutMissing())
                    .map(wrong::get)
                    .filter(whole -> whole != null && !whole.equals(cause))
                    .findFirst()
                    .orElse(null);
        });
    }

    /** What {@code then} or {@code else} ask for counts only when the value that the condition looks at is right. */
    private List<Cause> conditions(List<Cause> causes) {
        if (causes.stream().allMatch(cause -> cause.fault().path().conditionalFrom(0) < 0)) {
            return causes;
        }
        Map<String, Cause> byTarget = new HashMap<>();
        causes.forEach(cause -> byTarget.putIfAbsent(cause.fault().target(), cause));
        return absorbed(causes, cause -> {
            EvaluationPath path = cause.fault().path();
            for (int step = path.conditionalFrom(0); step >= 0; step = path.conditionalFrom(step + 1)) {
                List<String> schema = path.steps().subList(0, step);
                List<String> branch = path.steps().subList(0, step + 1);
                List<String> here = cause.fault().instance().subList(0, path.depth(step));
                for (String name : view.members(view.at(schema).at("if"))) {
                    Cause tested = byTarget.get(EvaluationPath.pointer(longer(here, name)));
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
        Map<String, List<Cause>> below = new HashMap<>();
        causes.stream()
                .filter(cause -> !UNEVALUATED.contains(cause.fault().keyword()))
                .forEach(cause -> enter(cause, below));
        IdentityHashMap<Cause, Cause> follows = new IdentityHashMap<>();
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

    private static void enter(Cause cause, Map<String, List<Cause>> below) {
        around(cause.fault().pointer()).forEach(place -> below.computeIfAbsent(place, each -> new ArrayList<>())
                .add(cause));
    }

    /** A place and those around it, the outermost first. */
    private static Stream<String> around(String pointer) {
        return IntStream.rangeClosed(0, pointer.length())
                .filter(at -> at == pointer.length() || pointer.charAt(at) == '/')
                .mapToObj(at -> pointer.substring(0, at));
    }

    private Optional<Cause> origin(SchemaFault fault, Map<String, List<Cause>> below) {
        List<String> schema = fault.path().schema();
        Optional<Cause> failed = below.getOrDefault(fault.pointer(), List.of()).stream()
                .filter(other -> other.fault().path().startsWith(schema)
                        && !other.fault().path().schema().equals(schema))
                .findFirst();
        return failed.filter(other -> view.knows(view.at(schema), fault.name(), BoundedPattern::occurs));
    }

    /** The causes that follow from no other; {@code origin} tells from which one another follows. */
    static List<Cause> absorbed(List<Cause> causes, Origin origin) {
        IdentityHashMap<Cause, Cause> origins = new IdentityHashMap<>();
        for (Cause cause : causes) {
            Cause found = origin.of(cause);
            if (found != null && !found.equals(cause)) {
                origins.put(cause, found);
            }
        }
        if (origins.isEmpty()) {
            return causes;
        }
        IdentityHashMap<Cause, Integer> more = new IdentityHashMap<>();
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
    private static Cause root(Cause cause, IdentityHashMap<Cause, Cause> origins) {
        Set<Cause> seen = Collections.newSetFromMap(new IdentityHashMap<>());
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
