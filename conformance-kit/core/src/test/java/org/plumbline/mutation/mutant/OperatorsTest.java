package org.plumbline.mutation.mutant;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.plumbline.json.JsonLimits;
import org.plumbline.json.StrictJson;
import org.plumbline.testing.Table;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

class OperatorsTest {
    @TestFactory
    Stream<DynamicTest> eachKeywordIsWeakenedInItsWays() {
        return Table.tests(OperatorsTest.class, "keywords.tsv", row -> {
            JsonNode schema = StrictJson.read(row.get(1).getBytes(StandardCharsets.UTF_8), JsonLimits.SIGNED)
                    .root();
            assertEquals(
                    row.get(2),
                    SchemaOperators.of(schema, false).stream()
                            .map(each -> {
                                ObjectNode copy = (ObjectNode) schema.deepCopy();
                                each.edit().accept(copy);
                                return each.pointer() + " " + each.words() + ": " + copy;
                            })
                            .collect(Collectors.joining(" | ")));
        });
    }

    @TestFactory
    Stream<DynamicTest> eachConditionIsWeakenedInItsParts() {
        return Table.tests(
                OperatorsTest.class,
                "conditions.tsv",
                row -> assertEquals(
                        row.get(2),
                        ExpressionVariants.of(row.get(1), List.of()).values().stream()
                                .map(ExpressionVariants.Variant::text)
                                .collect(Collectors.joining(" | "))));
    }
}
