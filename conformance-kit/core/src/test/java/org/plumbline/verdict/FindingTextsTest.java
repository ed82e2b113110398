package org.plumbline.verdict;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.plumbline.testing.Table;

class FindingTextsTest {
    private static final FindingTexts FRENCH = new FindingTexts(Map.of(), Locale.FRENCH);
    private static final Pattern GAP = Pattern.compile("\\{[0-9]}");
    private static final Pattern WRONG_IN_FRENCH =
            Pattern.compile("['\"]|[ \u00a0][;!?]|[ \u202f]:( |$)|«[^\u00a0]|[^\u00a0]»|\\.$");

    private static final FindingTexts TEXTS = new FindingTexts(Map.of("CDM-R4", "It's {0} metres 'off'."));

    @TestFactory
    Stream<DynamicTest> everyCodeHasItsSentence() {
        return Table.tests(FindingTextsTest.class, "texts.tsv", row -> {
            List<String> arguments = List.of(row.get(1).split("\\|", -1));
            assertEquals(row.get(2), TEXTS.text(finding(row.get(0), arguments)));
        });
    }

    @TestFactory
    Stream<DynamicTest> everyCodeHasItsFrenchSentence() {
        return Table.tests(FindingTextsTest.class, "texts_fr.tsv", row -> {
            List<String> arguments = List.of(row.get(1).split("\\|", -1));
            assertEquals(row.get(2), FRENCH.text(finding(row.get(0), arguments)));
        });
    }

    @Test
    void theFrenchTextsAreTestedWithTheSameCodesAndArguments() {
        assertEquals(codesAndArguments("texts.tsv"), codesAndArguments("texts_fr.tsv"));
    }

    private static List<List<String>> codesAndArguments(String file) {
        return Table.rows(FindingTextsTest.class, file).stream()
                .map(row -> row.subList(0, 2))
                .toList();
    }

    /** What a French sentence lacks would be said in English; what it has too much would be an argument that is never there. */
    @ParameterizedTest
    @CsvSource({"/org/plumbline/verdict/, messages", "/org/plumbline/json/, messages"})
    void theFrenchCatalogueHasTheSameCodesAndGaps(String room, String name) throws IOException {
        assertEquals(gaps(room + name + ".properties"), gaps(room + name + "_fr.properties"));
    }

    private static Map<String, Set<String>> gaps(String catalogue) throws IOException {
        Map<String, Set<String>> gaps = new TreeMap<>();
        catalogue(catalogue)
                .forEach((code, text) -> gaps.put(
                        String.valueOf(code),
                        GAP.matcher(String.valueOf(text))
                                .results()
                                .map(MatchResult::group)
                                .collect(Collectors.toCollection(TreeSet::new))));
        return gaps;
    }

    /** The apostrophe and quotation marks are the typographic ones; what stands before ; ! ? : and inside « » does not break. */
    @ParameterizedTest
    @ValueSource(
            strings = {"/org/plumbline/verdict/messages_fr.properties", "/org/plumbline/json/messages_fr.properties"})
    void frenchIsSetAsFrenchIs(String catalogue) throws IOException {
        catalogue(catalogue)
                .forEach((code, text) -> assertFalse(
                        WRONG_IN_FRENCH.matcher(String.valueOf(text)).find(), () -> code + ": " + text));
    }

    private static Properties catalogue(String name) throws IOException {
        try (InputStream file = Objects.requireNonNull(FindingTexts.class.getResourceAsStream(name))) {
            Properties catalogue = new Properties();
            catalogue.load(new InputStreamReader(file, StandardCharsets.UTF_8));
            return catalogue;
        }
    }

    @Test
    void whatTheKitPutsIntoWordsIsSaidInTheLanguage() {
        Finding ofRule = valued("CDM-R12L", "17.1 d", "at most 14 d");
        assertEquals("au plus 14 d", FRENCH.expected(ofRule).orElseThrow());
        assertEquals("at most 14 d", TEXTS.expected(ofRule).orElseThrow());
        Finding ofStates = valued("OEM-R6A", "3 states, degree 7", "at least 4 states");
        assertEquals("3 états, degré 7", FRENCH.found(ofStates).orElseThrow());
        assertEquals("au moins 4 états", FRENCH.expected(ofStates).orElseThrow());
        assertEquals(
                "pas avant 1996-12-28T21:23:00.331",
                FRENCH.expected(valued("OEM-R1C", "", "not before 1996-12-28T21:23:00.331"))
                        .orElseThrow());
        assertEquals(
                "La ligne contient une tabulation\u202f; seuls les caractères ASCII imprimables et les blancs sont admis",
                FRENCH.text(finding("KVN-CHARACTER", List.of("a TAB"))));
    }

    @Test
    void theValuesOfAVendorAreNotTranslated() {
        assertEquals(
                "before", FRENCH.found(valued("SCHEMA-ENUM", "before", "after")).orElseThrow());
        assertEquals(
                "after",
                FRENCH.expected(valued("SCHEMA-ENUM", "before", "after")).orElseThrow());
        assertEquals(
                "«\u00a0before\u00a0» est after, mais doit être at least 3",
                FRENCH.text(finding("SCHEMA-ENUM", List.of("before", "after", "at least 3"))));
    }

    @Test
    void nothingLeavesAHoleInASentence() {
        assertEquals(
                "\"OBJECT_ID\" is empty, but must match ^[0-9]+$",
                TEXTS.text(finding("SCHEMA-PATTERN", List.of("OBJECT_ID", "", "^[0-9]+$"))));
        assertEquals(
                "The member \"segments\" is not known here, but missing in the message itself",
                TEXTS.text(finding("SCHEMA-MISPLACED", List.of("segments", ""))));
        assertEquals(
                "Le membre «\u00a0segments\u00a0» est inconnu ici, mais manque dans le message lui-même",
                FRENCH.text(finding("SCHEMA-MISPLACED", List.of("segments", ""))));
    }

    private static Finding valued(String code, String found, String expected) {
        return new Finding(code, "/req/x", Severity.ERROR, new Place("f", 0, 1, 1, ""), "", found, expected, List.of());
    }

    @Test
    void aLanguageThatTheKitDoesNotSpeakIsEnglish() {
        assertEquals(
                "The file is empty", new FindingTexts(Map.of(), Locale.GERMAN).text(finding("FILE-EMPTY", List.of())));
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
    @CsvSource({
        "MEANT, MISS_DISTANCE, did you mean MISS_DISTANCE?",
        "BELONGS, /header, it belongs in /header",
        "BELONGS, '', it belongs in the message itself"
    })
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
        assertEquals(Optional.of(words), TEXTS.hint(hinting));
        assertEquals(Optional.empty(), TEXTS.hint(finding("X", List.of())));
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
