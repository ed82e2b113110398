package org.plumbline.standard.law;

import java.util.Set;

/** The keywords of JSON Schema 2020-12 that standards use, by what their values are. */
public final class SchemaKeywords {
    /** Value is a schema. */
    public static final Set<String> ONE = Set.of(
            "not",
            "if",
            "then",
            "else",
            "items",
            "contains",
            "additionalProperties",
            "propertyNames",
            "unevaluatedItems",
            "unevaluatedProperties");

    /** Value is a list of schemas. */
    public static final Set<String> LIST = Set.of("allOf", "anyOf", "oneOf", "prefixItems");

    /** Value is an object with a schema in each member. */
    public static final Set<String> MAP = Set.of("properties", "patternProperties", "dependentSchemas", "$defs");

    /** Fails by itself when an instance breaks it. */
    public static final Set<String> ASSERTIONS = Set.of(
            "type",
            "enum",
            "const",
            "multipleOf",
            "maximum",
            "exclusiveMaximum",
            "minimum",
            "exclusiveMinimum",
            "maxLength",
            "minLength",
            "pattern",
            "maxItems",
            "minItems",
            "uniqueItems",
            "contains",
            "maxContains",
            "minContains",
            "maxProperties",
            "minProperties",
            "required",
            "dependentRequired",
            "propertyNames",
            "not",
            "anyOf",
            "oneOf",
            "format");

    /** Say something about a schema and never fail. The last three are Plumbline's own. */
    public static final Set<String> NOTES = Set.of(
            "$schema",
            "$id",
            "$comment",
            "title",
            "description",
            "default",
            "deprecated",
            "examples",
            SchemaRequirements.KEYWORD,
            "x-unit",
            "x-source");

    private SchemaKeywords() {}

    static boolean isKnown(String keyword) {
        return keyword.equals("$ref")
                || ONE.contains(keyword)
                || LIST.contains(keyword)
                || MAP.contains(keyword)
                || ASSERTIONS.contains(keyword)
                || NOTES.contains(keyword);
    }
}
