package org.plumbline.rule.schema.format;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SchemaRegistryConfig;
import com.networknt.schema.dialect.Dialect;
import com.networknt.schema.dialect.Dialects;
import com.networknt.schema.format.Format;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.plumbline.testing.SimpleMessage;
import org.plumbline.testing.Table;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.StringNode;

class ExactFormatTest {
    private static final SchemaRegistry SCHEMAS = SchemaRegistry.withDialect(
            Dialect.builder(Dialects.getDraft202012())
                    .formats(ExactFormat.all())
                    .build(),
            registry -> registry.schemaRegistryConfig(
                    SchemaRegistryConfig.builder().formatAssertionsEnabled(true).build()));

    @TestFactory
    Stream<DynamicTest> aFormatIsWhatItsStandardSays() {
        return rows().map(row -> dynamicTest(
                String.join(" ", row),
                () -> assertEquals(row.get(1).equals("yes"), fits(row.get(0), StringNode.valueOf(row.get(2))))));
    }

    @Test
    void everyFormatHasItsCases() {
        assertEquals(
                ExactFormat.all().stream().map(Format::getName).collect(Collectors.toUnmodifiableSet()),
                rows().map(row -> row.get(0)).collect(Collectors.toUnmodifiableSet()));
    }

    @Test
    void aFormatIsForTextsOnly() {
        assertTrue(fits("date", SimpleMessage.json("5")));
    }

    @Test
    void longTextsAreNoTrouble() {
        String path = "/a%20".repeat(200_000);
        assertTrue(fits("uri", StringNode.valueOf("http://a" + path)));
        assertFalse(fits("uri-reference", StringNode.valueOf(path + " ")));
        assertFalse(fits("email", StringNode.valueOf("a.".repeat(200_000) + "@b")));
        assertFalse(fits("hostname", StringNode.valueOf("a.".repeat(200_000))));
        assertFalse(fits("ipv6", StringNode.valueOf("1:".repeat(200_000))));
        assertTrue(fits("duration", StringNode.valueOf("P" + "1".repeat(200_000) + "D")));
        assertTrue(fits("json-pointer", StringNode.valueOf(path)));
    }

    private static Stream<List<String>> rows() {
        return Table.rows(ExactFormatTest.class, "formats.tsv").stream();
    }

    private static boolean fits(String format, JsonNode value) {
        return SCHEMAS.getSchema(SimpleMessage.json("{'format':'" + format + "'}"))
                .validate(value)
                .isEmpty();
    }
}
