package org.plumbline.inclusion.form;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/** The keywords that speak of arrays. */
final class ArrayKeywords {
    private final Translation translation;
    private final Formulas formulas;
    private final Evaluations evaluations;

    ArrayKeywords(Translation translation, Formulas formulas, Evaluations evaluations) {
        this.translation = translation;
        this.formulas = formulas;
        this.evaluations = evaluations;
    }

    void translate(SchemaPlace place, List<Formula> parts) throws SchemaNotUnderstood {
        for (Map.Entry<String, JsonNode> keyword : place.schema().properties()) {
            JsonNode value = keyword.getValue();
            switch (keyword.getKey()) {
                case "prefixItems" -> {
                    for (int i = 0; i < Translation.array(value).size(); i++) {
                        parts.add(items(i, i + 1, translation.inner(place, value.get(i))));
                    }
                }
                case "items" -> {
                    if (value.isArray()) {
                        throw new SchemaNotUnderstood("items is a list, which JSON Schema 2020-12 calls prefixItems");
                    }
                    int from = place.schema().path("prefixItems").size();
                    parts.add(items(from, Shape.Items.END, translation.inner(place, value)));
                }
                case "contains" -> contains(place.schema(), translation.inner(place, value), parts);
                case "minItems" ->
                    translation.atLeast(
                            Translation.count(value),
                            new Shape.Count(JsonType.ARRAY, Translation.count(value), false),
                            parts);
                case "maxItems" ->
                    parts.add(formulas.of(new Shape.Count(JsonType.ARRAY, Translation.count(value), true)));
                case "uniqueItems" -> {
                    if (value.asBoolean(false)) {
                        parts.add(formulas.of(new Shape.Unique()));
                    }
                }
                case "unevaluatedItems" -> parts.add(unevaluated(place, value));
                default -> {}
            }
        }
    }

    private Formula items(int from, int until, Formula each) {
        return each == formulas.fixed(true) ? each : formulas.of(new Shape.Items(from, until, each));
    }

    private void contains(JsonNode schema, Formula each, List<Formula> parts) throws SchemaNotUnderstood {
        JsonNode least = schema.path("minContains");
        JsonNode most = schema.path("maxContains");
        int count = least.isMissingNode() ? 1 : Translation.count(least);
        translation.atLeast(count, new Shape.Some(Math.max(1, count), each), parts);
        if (!most.isMissingNode()) {
            Formula more = formulas.of(new Shape.Some(Translation.count(most) + 1, each));
            Formula array = formulas.of(new Shape.Typed(java.util.Set.of(JsonType.ARRAY)));
            parts.add(formulas.any(List.of(formulas.not(array), formulas.not(more))));
        }
    }

    private Formula unevaluated(SchemaPlace place, JsonNode value) throws SchemaNotUnderstood {
        Formula each = translation.inner(place, value);
        List<Formula> ways = new ArrayList<>();
        for (Evaluations.Way way : evaluations.beside(place, "unevaluatedItems")) {
            Formula rest = formulas.fixed(true);
            if (way.prefix() != Shape.Items.END) {
                List<Formula> allowed = new ArrayList<>(way.contained());
                allowed.add(each);
                rest = items(way.prefix(), Shape.Items.END, formulas.any(allowed));
            }
            ways.add(formulas.all(List.of(way.condition(), rest)));
        }
        return formulas.any(ways);
    }
}
