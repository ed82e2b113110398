package org.plumbline.inclusion.form;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import tools.jackson.databind.JsonNode;

/**
 * Which members and elements a schema evaluates (JSON Schema core, 11): that depends on which of its alternatives hold, so there are
 * several ways, of which exactly one is taken by each value that is valid.
 */
final class Evaluations {
    private static final int MOST_WAYS = 256;

    private final Translation translation;
    private final Formulas formulas;
    private final Set<SchemaPlace> open = new HashSet<>();

    Evaluations(Translation translation, Formulas formulas) {
        this.translation = translation;
        this.formulas = formulas;
    }

    /**
     * One way.
     *
     * @param condition when it is taken
     * @param everyName whether all members are evaluated
     * @param names members that are
     * @param patterns members whose names match one of these are
     * @param prefix as many first elements are
     * @param contained elements that are so are
     */
    record Way(
            Formula condition,
            boolean everyName,
            Set<String> names,
            Set<String> patterns,
            int prefix,
            Set<Formula> contained) {
        private Way and(Way other, Formulas formulas) {
            Set<String> bothNames = new TreeSet<>(names);
            bothNames.addAll(other.names);
            Set<String> bothPatterns = new TreeSet<>(patterns);
            bothPatterns.addAll(other.patterns);
            Set<Formula> both = new TreeSet<>(contained);
            both.addAll(other.contained);
            return new Way(
                    formulas.all(List.of(condition, other.condition)),
                    everyName || other.everyName,
                    bothNames,
                    bothPatterns,
                    Math.max(prefix, other.prefix),
                    both);
        }

        private boolean evaluatesNothing() {
            return !everyName && names.isEmpty() && patterns.isEmpty() && prefix == 0 && contained.isEmpty();
        }
    }

    /** The ways of all keywords of a schema but one. */
    List<Way> beside(SchemaPlace place, String keyword) throws SchemaNotUnderstood {
        return ways(place, keyword);
    }

    private Way only(Formula condition) {
        return new Way(condition, false, Set.of(), Set.of(), 0, Set.of());
    }

    private List<Way> ways(SchemaPlace place, String without) throws SchemaNotUnderstood {
        JsonNode schema = place.schema();
        if (!schema.isObject()) {
            return List.of(only(formulas.fixed(true)));
        }
        if (!open.add(place)) {
            throw new SchemaNotUnderstood("what is unevaluated depends on a schema that contains itself");
        }
        List<Way> ways = List.of(own(place, without));
        for (Map.Entry<String, JsonNode> keyword : schema.properties()) {
            ways = joined(ways, place, keyword.getKey(), keyword.getValue());
        }
        open.remove(place);
        return ways;
    }

    private Way own(SchemaPlace place, String without) {
        JsonNode schema = place.schema();
        boolean every = schema.has("additionalProperties")
                || (schema.has("unevaluatedProperties") && !without.equals("unevaluatedProperties"));
        boolean all = schema.has("items") || (schema.has("unevaluatedItems") && !without.equals("unevaluatedItems"));
        return new Way(
                formulas.fixed(true),
                every,
                Set.copyOf(schema.path("properties").propertyNames()),
                Set.copyOf(schema.path("patternProperties").propertyNames()),
                all ? Shape.Items.END : schema.path("prefixItems").size(),
                schema.has("contains") ? Set.of(translation.inner(place, schema.get("contains"))) : Set.of());
    }

    private List<Way> joined(List<Way> ways, SchemaPlace place, String keyword, JsonNode value)
            throws SchemaNotUnderstood {
        List<Way> joined = ways;
        switch (keyword) {
            case "$ref", "$dynamicRef" -> {
                SchemaPlace target = place.target(Translation.text(value), keyword.equals("$dynamicRef"));
                joined = product(ways, ways(target, ""));
            }
            case "allOf" -> {
                for (JsonNode each : value) {
                    joined = product(joined, ways(place.inner(each), ""));
                }
            }
            case "anyOf", "oneOf" -> {
                for (JsonNode each : value) {
                    joined = product(joined, perhaps(place.inner(each)));
                }
            }
            case "if" -> joined = product(ways, conditional(place, value));
            case "dependentSchemas" -> {
                for (Map.Entry<String, JsonNode> each : value.properties()) {
                    joined = product(joined, dependent(place, each.getKey(), each.getValue()));
                }
            }
            default -> {}
        }
        return joined;
    }

    private List<Way> product(List<Way> ways, List<Way> others) throws SchemaNotUnderstood {
        if (others.size() == 1 && others.get(0).evaluatesNothing()) {
            return ways;
        }
        List<Way> product = new ArrayList<>();
        for (Way way : ways) {
            for (Way other : others) {
                Way both = way.and(other, formulas);
                if (both.condition() != formulas.fixed(false)) {
                    product.add(both);
                }
            }
        }
        if (product.size() > MOST_WAYS) {
            throw new SchemaNotUnderstood("what is unevaluated depends on too many alternatives");
        }
        return product;
    }

    private List<Way> perhaps(SchemaPlace place) throws SchemaNotUnderstood {
        return when(translation.of(place), ways(place, ""), List.of(only(formulas.fixed(true))));
    }

    private List<Way> when(Formula condition, List<Way> then, List<Way> otherwise) {
        boolean nothing = then.stream().allMatch(Way::evaluatesNothing)
                && otherwise.stream().allMatch(Way::evaluatesNothing);
        if (nothing) {
            return List.of(only(formulas.fixed(true)));
        }
        List<Way> ways = new ArrayList<>();
        then.forEach(way -> ways.add(way.and(only(condition), formulas)));
        otherwise.forEach(way -> ways.add(way.and(only(formulas.not(condition)), formulas)));
        return ways;
    }

    private List<Way> conditional(SchemaPlace place, JsonNode condition) throws SchemaNotUnderstood {
        SchemaPlace when = place.inner(condition);
        JsonNode then = place.schema().path("then");
        JsonNode otherwise = place.schema().path("else");
        List<Way> nothing = List.of(only(formulas.fixed(true)));
        List<Way> held = product(ways(when, ""), then.isMissingNode() ? nothing : ways(place.inner(then), ""));
        List<Way> failed = otherwise.isMissingNode() ? nothing : ways(place.inner(otherwise), "");
        return when(translation.of(when), held, failed);
    }

    private List<Way> dependent(SchemaPlace place, String name, JsonNode schema) throws SchemaNotUnderstood {
        Formula present = formulas.all(
                List.of(formulas.of(new Shape.Typed(Set.of(JsonType.OBJECT))), formulas.of(new Shape.Present(name))));
        return when(present, ways(place.inner(schema), ""), List.of(only(formulas.fixed(true))));
    }
}
