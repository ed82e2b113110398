package org.plumbline.standard.law;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.plumbline.json.JsonLimits;
import org.plumbline.json.JsonRefused;
import org.plumbline.json.StrictJson;
import org.plumbline.testing.Table;
import tools.jackson.databind.JsonNode;

class SchemaRequirementsTest {
    private static final String ID = "https://standards.plumbline.example/probe/x/A.1/schemas/x.schema.json";

    private static final String SCHEMA =
            """
            {
              "x-requirement": {"required": "/req/root-required", "required/C": "/req/c-missing",
                "type": "/req/root-type", "additionalProperties": "/req/root-additional"},
              "type": "object", "required": ["A", "B", "C", "D"], "additionalProperties": false, "minProperties": 1,
              "properties": {
                "A": {"type": "string", "x-requirement": "/req/a"},
                "B": {"type": "number", "minimum": 0, "x-requirement": {"required": "/req/b-missing", "minimum": "/req/b-minimum"}},
                "C": true, "D": {},
                "E": {"$ref": "texts.schema.json#/$defs/text"},
                "F": {"$ref": "#/$defs/f", "x-requirement": "/req/f"},
                "H": {"not": {"const": 1}, "x-requirement": "/req/h"},
                "I": {"items": {"type": "string"}, "contains": {"const": "x", "x-requirement": "/req/inner"},
                  "x-requirement": {"type": "/req/i", "contains": "/req/i-contains"}}
              },
              "allOf": [{"if": {}, "then": {"required": ["A"], "properties": {"A": {"const": 1}}}, "x-requirement": "/req/when"}],
              "$defs": {"f": {"required": ["G"], "properties": {"G": {"maxLength": 3}}}}
            }""";

    private static final String TEXTS =
            """
            {"$defs": {"text": {"pattern": "^[A-Z]+$", "x-requirement": "/req/text"}}}""";

    @TestFactory
    Stream<DynamicTest> everyKeywordIsTracedToItsRequirement() throws JsonRefused {
        SchemaRequirements requirements = new SchemaRequirements(
                Map.of(ID, read(SCHEMA), ID.replace("x.schema.json", "texts.schema.json"), read(TEXTS)));
        return Table.tests(
                SchemaRequirementsTest.class,
                "schema-requirements.tsv",
                row -> assertEquals(
                        row.get(3),
                        requirements
                                .of(ID, row.get(1), row.get(2).isEmpty() ? null : row.get(2))
                                .orElse("none")));
    }

    @Test
    void aSchemaThatIsNotInThePackageNamesNoRequirement() {
        assertEquals(
                "none",
                new SchemaRequirements(Map.of()).of(ID, "/required", "A").orElse("none"));
    }

    private static JsonNode read(String text) throws JsonRefused {
        return StrictJson.read(text.getBytes(StandardCharsets.UTF_8), JsonLimits.SIGNED)
                .root();
    }
}
