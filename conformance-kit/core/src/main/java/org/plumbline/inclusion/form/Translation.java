package org.plumbline.inclusion.form;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/**
 * Translates schemas of JSON Schema 2020-12 to statements. Keywords that it does not know say nothing, as the standard has it.
 */
public final class Translation {
    private final Formulas formulas;
    private final boolean formats;
    private final Map<SchemaPlace, Formula> known = new HashMap<>();
    private final Set<SchemaPlace> open = new HashSet<>();
    private final ObjectKeywords objects;
    private final ArrayKeywords arrays;

    /**
     * @param formulas makes the statements
     * @param formats whether the keyword for formats asserts
     */
    public Translation(Formulas formulas, boolean formats) {
        this.formulas = formulas;
        this.formats = formats;
        Evaluations evaluations = new Evaluations(this, formulas);
        this.objects = new ObjectKeywords(this, formulas, evaluations);
        this.arrays = new ArrayKeywords(this, formulas, evaluations);
    }

    /** What the schema at a place says. A schema that contains itself contains a reference to itself instead. */
    public Formula of(SchemaPlace place) {
        Formula formula = known.get(place);
        if (formula != null) {
            return formula;
        }
        if (!open.add(place)) {
            return formulas.of(new Shape.Reference(place));
        }
        try {
            formula = formulas.all(keywords(place));
        } catch (SchemaNotUnderstood e) {
            formula = unknown(String.valueOf(e.getMessage()));
        }
        open.remove(place);
        known.put(place, formula);
        return formula;
    }

    private Formula unknown(String reason) {
        return formulas.of(new Shape.Unknown(reason));
    }

    Formula inner(SchemaPlace place, JsonNode schema) {
        return of(place.inner(schema));
    }

    private List<Formula> keywords(SchemaPlace place) throws SchemaNotUnderstood {
        JsonNode schema = place.schema();
        if (schema.isBoolean()) {
            return List.of(formulas.fixed(schema.booleanValue()));
        }
        if (!schema.isObject()) {
            throw new SchemaNotUnderstood("a schema is an object, true or false");
        }
        List<Formula> parts = new ArrayList<>();
        for (Map.Entry<String, JsonNode> keyword : schema.properties()) {
            anywhere(place, keyword.getKey(), keyword.getValue(), parts);
            scalars(keyword.getKey(), keyword.getValue(), parts);
        }
        objects.translate(place, parts);
        arrays.translate(place, parts);
        return parts;
    }

    private void anywhere(SchemaPlace place, String keyword, JsonNode value, List<Formula> parts)
            throws SchemaNotUnderstood {
        switch (keyword) {
            case "$ref", "$dynamicRef" -> parts.add(of(place.target(text(value), keyword.equals("$dynamicRef"))));
            case "$recursiveRef" -> throw new SchemaNotUnderstood("$recursiveRef is not part of JSON Schema 2020-12");
            case "allOf" -> parts.addAll(several(place, value));
            case "anyOf" -> parts.add(formulas.any(several(place, value)));
            case "oneOf" -> parts.add(formulas.one(several(place, value)));
            case "not" -> parts.add(formulas.not(inner(place, value)));
            case "if" -> parts.add(conditional(place, value));
            case "type" -> parts.add(type(value));
            case "const" -> parts.add(formulas.of(new Shape.Values(Set.of(PlainValue.of(value)))));
            case "enum" -> {
                Set<JsonNode> values = new LinkedHashSet<>();
                array(value).forEach(each -> values.add(PlainValue.of(each)));
                parts.add(values.isEmpty() ? formulas.fixed(false) : formulas.of(new Shape.Values(values)));
            }
            default -> {}
        }
    }

    private List<Formula> several(SchemaPlace place, JsonNode schemas) throws SchemaNotUnderstood {
        List<Formula> parts = new ArrayList<>();
        for (JsonNode each : array(schemas)) {
            parts.add(inner(place, each));
        }
        return parts;
    }

    private Formula conditional(SchemaPlace place, JsonNode condition) {
        Formula when = inner(place, condition);
        JsonNode then = place.schema().path("then");
        JsonNode otherwise = place.schema().path("else");
        Formula held = then.isMissingNode() ? formulas.fixed(true) : inner(place, then);
        Formula failed = otherwise.isMissingNode() ? formulas.fixed(true) : inner(place, otherwise);
        return formulas.all(
                List.of(formulas.any(List.of(formulas.not(when), held)), formulas.any(List.of(when, failed))));
    }

    private Formula type(JsonNode value) throws SchemaNotUnderstood {
        Set<String> names = new HashSet<>();
        for (JsonNode each : value.isArray() ? value : List.of(value)) {
            names.add(text(each));
        }
        Set<JsonType> types = EnumSet.noneOf(JsonType.class);
        for (String name : names) {
            types.add(JsonType.named(name)
                    .orElseThrow(() -> new SchemaNotUnderstood("there is no type \"" + name + "\"")));
        }
        Formula typed = types.size() == JsonType.values().length
                ? formulas.fixed(true)
                : formulas.of(new Shape.Typed(Set.copyOf(types)));
        return names.contains("integer") && !names.contains("number")
                ? formulas.all(List.of(typed, formulas.of(new Shape.Multiple(BigDecimal.ONE))))
                : typed;
    }

    private void scalars(String keyword, JsonNode value, List<Formula> parts) throws SchemaNotUnderstood {
        switch (keyword) {
            case "minimum", "exclusiveMinimum" ->
                parts.add(formulas.of(new Shape.Limit(number(value), false, keyword.length() > 7)));
            case "maximum", "exclusiveMaximum" ->
                parts.add(formulas.of(new Shape.Limit(number(value), true, keyword.length() > 7)));
            case "multipleOf" -> {
                if (number(value).signum() <= 0) {
                    throw new SchemaNotUnderstood("multipleOf must be greater than 0");
                }
                parts.add(formulas.of(new Shape.Multiple(number(value))));
            }
            case "minLength" -> atLeast(count(value), new Shape.Length(count(value), false), parts);
            case "maxLength" -> parts.add(formulas.of(new Shape.Length(count(value), true)));
            case "pattern" -> parts.add(formulas.of(new Shape.Pattern(text(value))));
            case "format" -> {
                if (formats) {
                    parts.add(formulas.of(new Shape.Format(text(value))));
                }
            }
            default -> {}
        }
    }

    void atLeast(int bound, Shape shape, List<Formula> parts) {
        if (bound > 0) {
            parts.add(formulas.of(shape));
        }
    }

    static JsonNode array(JsonNode value) throws SchemaNotUnderstood {
        if (!value.isArray()) {
            throw new SchemaNotUnderstood("a keyword needs an array");
        }
        return value;
    }

    static JsonNode object(JsonNode value) throws SchemaNotUnderstood {
        if (!value.isObject()) {
            throw new SchemaNotUnderstood("a keyword needs an object");
        }
        return value;
    }

    static String text(JsonNode value) throws SchemaNotUnderstood {
        if (!value.isString()) {
            throw new SchemaNotUnderstood("a keyword needs a text");
        }
        return value.stringValue();
    }

    private static BigDecimal number(JsonNode value) throws SchemaNotUnderstood {
        if (!value.isNumber()
                || value.decimalValue().scale() > 1000
                || value.decimalValue().scale() < -1000) {
            throw new SchemaNotUnderstood("a keyword needs a number of reasonable size");
        }
        return PlainValue.number(value.decimalValue()).decimalValue();
    }

    /** A number of things; what is beyond an int is beyond all that can be built. */
    static int count(JsonNode value) throws SchemaNotUnderstood {
        BigDecimal number = number(value);
        if (number.signum() < 0 || number.stripTrailingZeros().scale() > 0) {
            throw new SchemaNotUnderstood("a keyword needs a whole number, 0 or more");
        }
        return number.min(BigDecimal.valueOf(Integer.MAX_VALUE - 1)).intValueExact();
    }
}
