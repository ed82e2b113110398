package org.plumbline.cli.explanation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.plumbline.cli.shell.Ink;
import org.plumbline.cli.shell.Language;
import org.plumbline.cli.words.Vocabulary;
import org.plumbline.standard.PackageRefused;
import org.plumbline.standard.StandardLibrary;
import org.plumbline.verdict.FindingTexts;

class ExplanationTest {
    private static final int WIDTH = 100;

    @Test
    void everyCodeOfTheKitIsExplained() {
        assertEquals(FindingTexts.kitCodes(), new Explanations(Language.ENGLISH).codes());
    }

    @ParameterizedTest
    @EnumSource
    void everyCodeOfTheKitHasAWrongAndARightExample(Language language) throws IOException {
        for (String code : FindingTexts.kitCodes()) {
            var out = new StringBuilder();
            var words = new Explanations(language);
            new ExplainedCode(code, List.of()).write(new Sheet(words, new Ink(false), WIDTH, out), language.locale());
            String page = out.toString();
            assertTrue(page.contains("\n" + words.say("label.reason") + " "), page);
            assertTrue(page.contains("\n" + words.say("label.wrong") + " "), page);
            assertTrue(page.contains("\n" + words.say("label.right") + " "), page);
            assertTrue(page.contains("^"), page);
        }
    }

    @Test
    void everyCodeIsExplainedInFrench() {
        var english = new Explanations(Language.ENGLISH);
        var french = new Explanations(Language.FRENCH);
        for (String code : english.codes()) {
            assertFalse(french.why(code).equals(english.why(code)), code);
        }
    }

    /** What only a person can inspect has no example; all else shows a wrong one and a right one. */
    @TestFactory
    Stream<DynamicTest> everyRequirementAndRuleOfEveryStandardIsExplained() throws PackageRefused, IOException {
        var vocabulary = new Vocabulary(Language.ENGLISH);
        return StandardLibrary.bundled(getClass().getClassLoader()).packages().stream()
                .flatMap(standard -> {
                    var explained = new ExplainedStandard(standard, vocabulary.of(standard));
                    return explained.names().stream()
                            .map(name -> DynamicTest.dynamicTest(standard.ref() + " " + name, () -> {
                                var out = new StringBuilder();
                                var sheet = new Sheet(new Explanations(Language.ENGLISH), new Ink(false), WIDTH, out);
                                assertTrue(explained.write(name, sheet, false));
                                String page = out.toString();
                                boolean shown = page.contains("\nWrong ") && page.contains("\nRight ");
                                assertTrue(shown || page.contains("inspection by a person"), page);
                            }));
                });
    }

    @Test
    void namesThatMayBeMeantAreNamed() {
        Set<String> known = Set.of("KVN-UNIT-WRONG", "KVN-UNIT-FORM", "KVN-ORDER", "/req/core/tca", "CDM-R4");
        assertEquals(
                List.of("KVN-UNIT-WRONG"), NearNames.to("KVN-UNIT-WRNOG", known).subList(0, 1));
        assertEquals(List.of("CDM-R4"), NearNames.to("cdm-r44", known));
        assertEquals(List.of("/req/core/tca"), NearNames.to("/req/core/tac", known));
        assertEquals(List.of(), NearNames.to("something else", known));
    }
}
