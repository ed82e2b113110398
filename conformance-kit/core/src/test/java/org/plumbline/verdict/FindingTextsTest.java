package org.plumbline.verdict;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.plumbline.testing.Table;

class FindingTextsTest {
    private static final FindingTexts TEXTS = new FindingTexts(Map.of("CDM-R4", "It's {0} metres 'off'."));

    @TestFactory
    Stream<DynamicTest> everyCodeHasItsSentence() {
        return Table.tests(FindingTextsTest.class, "texts.tsv", row -> {
            List<String> arguments = List.of(row.get(1).split("\\|", -1));
            assertEquals(row.get(2), TEXTS.text(finding(row.get(0), arguments)));
        });
    }

    @Test
    void noSentenceGoesWithoutATest() {
        assertEquals(
                FindingTexts.kitCodes(),
                Table.rows(FindingTextsTest.class, "texts.tsv").stream()
                        .map(row -> row.get(0))
                        .collect(Collectors.toCollection(TreeSet::new)));
    }

    @ParameterizedTest
    @CsvSource({"MEANT, MISS_DISTANCE, did you mean MISS_DISTANCE?", "BELONGS, /header, it belongs in /header"})
    void aHintHasItsWords(Hint.Kind kind, String value, String words) {
        Finding hinting = new Finding(
                "X",
                "/req/x",
                Severity.ERROR,
                new Place("f", 0, 1, 1, ""),
                "",
                null,
                null,
                List.of(),
                new Hint(kind, value),
                2);
        assertEquals(Optional.of(words), FindingTexts.hint(hinting));
        assertEquals(Optional.empty(), FindingTexts.hint(finding("X", List.of())));
    }

    @Test
    void aFindingStandsForOneErrorOrMore() {
        Place place = new Place("f", 0, 1, 1, "");
        assertThrows(
                IllegalArgumentException.class,
                () -> new Finding("X", "/req/x", Severity.ERROR, place, "", null, null, List.of(), null, 0));
    }

    @Test
    void theSentenceOfARuleIsTheStandards() {
        assertEquals("It's {0} metres 'off'.", TEXTS.text(finding("CDM-R4", List.of("x"))));
    }

    @Test
    void aSentenceReadsTheSameInEveryLocale() {
        Locale usual = Locale.getDefault();
        try {
            Locale.setDefault(Locale.forLanguageTag("ar-EG-u-nu-arab"));
            assertEquals(
                    "The line has 1300 characters; at most 254 are allowed",
                    TEXTS.text(finding("KVN-LINE-TOO-LONG", List.of("1300", "254"))));
        } finally {
            Locale.setDefault(usual);
        }
    }

    @Test
    void argumentsAreTakenAsTheyAre() {
        assertEquals(
                "The value \"{1} $1 \\\" should be written in upper case",
                TEXTS.text(finding("KVN-VALUE-NOT-UPPER-CASE", List.of("{1} $1 \\"))));
    }

    @Test
    void anUnknownCodeOrAMissingArgumentIsOurOwnFault() {
        assertThrows(IllegalArgumentException.class, () -> TEXTS.text(finding("CDM-R5", List.of())));
        assertThrows(IllegalArgumentException.class, () -> TEXTS.text(finding("KVN-UNIT-MISSING", List.of())));
    }

    private static Finding finding(String code, List<String> arguments) {
        return new Finding(code, "/req/x", Severity.ERROR, new Place("f", 0, 1, 1, ""), "", null, null, arguments);
    }
}
