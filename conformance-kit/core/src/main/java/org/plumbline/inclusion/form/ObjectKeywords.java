package org.plumbline.inclusion.form;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import tools.jackson.databind.JsonNode;

/** The keywords that speak of objects. */
final class ObjectKeywords {
    private final Translation translation;
    private final Formulas formulas;
    private final Evaluations evaluations;

    ObjectKeywords(Translation translation, Formulas formulas, Evaluations evaluations) {
        this.translation = translation;
        this.formulas = formulas;
        this.evaluations = evaluations;
    }

    void translate(SchemaPlace place, List<Formula> parts) throws SchemaNotUnderstood {
        for (Map.Entry<String, JsonNode> keyword : place.schema().properties()) {
            JsonNode value = keyword.getValue();
            switch (keyword.getKey()) {
                case "properties" -> {
                    for (Map.Entry<String, JsonNode> member :
                            Translation.object(value).properties()) {
                        parts.add(members(NameSet.name(member.getKey()), translation.inner(place, member.getValue())));
                    }
                }
                case "patternProperties" -> {
                    for (Map.Entry<String, JsonNode> member :
                            Translation.object(value).properties()) {
                        parts.add(
                                members(NameSet.pattern(member.getKey()), translation.inner(place, member.getValue())));
                    }
                }
                case "additionalProperties" ->
                    parts.add(members(others(place.schema()), translation.inner(place, value)));
                case "propertyNames" -> parts.add(names(translation.inner(place, value)));
                case "required" -> {
                    for (JsonNode name : Translation.array(value)) {
                        parts.add(present(Translation.text(name)));
                    }
                }
                case "minProperties" ->
                    translation.atLeast(
                            Translation.count(value),
                            new Shape.Count(JsonType.OBJECT, Translation.count(value), false),
                            parts);
                case "maxProperties" ->
                    parts.add(formulas.of(new Shape.Count(JsonType.OBJECT, Translation.count(value), true)));
                case "dependentRequired" -> dependentRequired(Translation.object(value), parts);
                case "dependentSchemas" -> dependentSchemas(place, Translation.object(value), parts);
                case "unevaluatedProperties" -> parts.add(unevaluated(place, value));
                default -> {}
            }
        }
    }

    private Formula members(NameSet names, Formula each) {
        return each == formulas.fixed(true) ? each : formulas.of(new Shape.Members(names, each));
    }

    private Formula names(Formula each) {
        return each == formulas.fixed(true) ? each : formulas.of(new Shape.Names(each));
    }

    private Formula present(String name) {
        return formulas.of(new Shape.Present(name));
    }

    /** The names that neither {@code properties} lists nor {@code patternProperties} matches. */
    private static NameSet others(JsonNode schema) {
        return new NameSet(
                Set.copyOf(schema.path("properties").propertyNames()),
                List.copyOf(schema.path("patternProperties").propertyNames()),
                true);
    }

    /** Of a value that is no object, that it has no member of some name is said to be false; it needs no such condition. */
    private Formula absent(String name) {
        return formulas.not(present(name));
    }

    private void dependentRequired(JsonNode lists, List<Formula> parts) throws SchemaNotUnderstood {
        for (Map.Entry<String, JsonNode> list : lists.properties()) {
            for (JsonNode name : Translation.array(list.getValue())) {
                parts.add(formulas.any(List.of(absent(list.getKey()), present(Translation.text(name)))));
            }
        }
    }

    private void dependentSchemas(SchemaPlace place, JsonNode schemas, List<Formula> parts) {
        Formula otherwise = formulas.not(formulas.of(new Shape.Typed(Set.of(JsonType.OBJECT))));
        for (Map.Entry<String, JsonNode> each : schemas.properties()) {
            Formula then = translation.inner(place, each.getValue());
            parts.add(formulas.any(List.of(otherwise, absent(each.getKey()), then)));
        }
    }

    private Formula unevaluated(SchemaPlace place, JsonNode value) throws SchemaNotUnderstood {
        Formula each = translation.inner(place, value);
        if (each == formulas.fixed(true)) {
            return each;
        }
        List<Formula> ways = new ArrayList<>();
        for (Evaluations.Way way : evaluations.beside(place, "unevaluatedProperties")) {
            Formula rest = way.everyName()
                    ? formulas.fixed(true)
                    : members(new NameSet(new TreeSet<>(way.names()), List.copyOf(way.patterns()), true), each);
            ways.add(formulas.all(List.of(way.condition(), rest)));
        }
        return formulas.any(ways);
    }
}
