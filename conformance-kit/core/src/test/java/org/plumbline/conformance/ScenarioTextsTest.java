package org.plumbline.conformance;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.plumbline.testing.Table;
import org.plumbline.verdict.FindingTexts;

class ScenarioTextsTest {
    @TestFactory
    Stream<DynamicTest> everySentenceAboutAServiceSaysWhatIsWrongAndWhatWouldBeRight() {
        return Table.tests(
                ScenarioTextsTest.class,
                "http-texts.tsv",
                row -> assertEquals(
                        row.get(2),
                        FindingTexts.kit(row.get(0), List.of(row.get(1).split("\\|")))));
    }

    @Test
    void everySentenceAboutAServiceIsPinned() {
        Set<String> pinned = Table.rows(ScenarioTextsTest.class, "http-texts.tsv").stream()
                .map(row -> row.get(0))
                .collect(Collectors.toCollection(TreeSet::new));
        Set<String> codes = FindingTexts.kitCodes().stream()
                .filter(code -> code.startsWith("HTTP-"))
                .collect(Collectors.toCollection(TreeSet::new));
        assertEquals(codes, pinned);
    }
}
