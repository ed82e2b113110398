package org.plumbline.json;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.plumbline.testing.Table;

/** What is JSON and what is not: our own cases in the categories in which parsers are known to differ. */
class Rfc8259Test {
    @TestFactory
    Stream<DynamicTest> everyTextIsReadOrRefusedAsTheRfcSays() {
        return Table.tests(
                Rfc8259Test.class, "rfc8259.tsv", row -> assertEquals(row.get(2), read(Table.bytes(row.get(1)))));
    }

    private static String read(byte[] text) {
        try {
            StrictJson.read(text, JsonLimits.MESSAGE);
            return "ok";
        } catch (JsonRefused refused) {
            assertTrue(refused.line() >= 1 && refused.column() >= 1, refused.toString());
            return refused.code();
        }
    }

    @Test
    void thereAreManyCasesAndNoneTwice() {
        List<List<String>> rows = Table.rows(Rfc8259Test.class, "rfc8259.tsv");
        Set<String> names = new HashSet<>();
        Set<String> texts = new HashSet<>();
        for (List<String> row : rows) {
            assertTrue(names.add(row.get(0)), row.get(0));
            assertTrue(texts.add(row.get(1)), row.get(0));
        }
        assertTrue(rows.size() >= 150, "only " + rows.size());
    }
}
