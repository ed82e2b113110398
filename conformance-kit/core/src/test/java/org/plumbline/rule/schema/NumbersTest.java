package org.plumbline.rule.schema;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.plumbline.json.JsonLimits;
import org.plumbline.json.JsonRefused;
import org.plumbline.json.StrictJson;
import org.plumbline.standard.PackageRefused;
import org.plumbline.standard.Requirement;
import org.plumbline.standard.RequirementLevel;
import org.plumbline.testing.SimpleMessage;
import org.plumbline.testing.Table;
import org.plumbline.verdict.Finding;
import tools.jackson.databind.JsonNode;

class NumbersTest {
    private static final String ID = "https://standards.example/a/note/A.1/schemas/note.schema.json";

    @TestFactory
    Stream<DynamicTest> numbersAreJudgedExactly() {
        return Table.rows(NumbersTest.class, "numbers.tsv").stream()
                .map(row -> DynamicTest.dynamicTest(
                        row.get(1) + " by " + row.get(0),
                        () -> assertEquals(row.get(2), found(row.get(0), row.get(1)))));
    }

    private static String found(String schema, String value) throws PackageRefused {
        JsonNode content;
        try {
            content = read(value);
        } catch (JsonRefused refused) {
            return refused.code();
        }
        try {
            JsonNode document = read("{\"$schema\":\"https://json-schema.org/draft/2020-12/schema\",\"$id\":\"" + ID
                    + "\",\"x-requirement\":\"/req/form\","
                    + schema.replace('\'', '"').substring(1));
            Requirement form = new Requirement(
                    "/req/form",
                    1,
                    RequirementLevel.SHALL,
                    "",
                    "",
                    "/conf/core",
                    List.of(Requirement.Check.SCHEMA),
                    "");
            return new SchemaJudge(Map.of(ID, document), List.of(form))
                    .judge(new SimpleMessage(content)).findings().stream()
                            .map(Finding::code)
                            .collect(Collectors.joining(" "));
        } catch (JsonRefused broken) {
            throw new AssertionError(broken);
        }
    }

    private static JsonNode read(String json) throws JsonRefused {
        return StrictJson.read(json.getBytes(StandardCharsets.UTF_8), JsonLimits.MESSAGE)
                .root();
    }
}
