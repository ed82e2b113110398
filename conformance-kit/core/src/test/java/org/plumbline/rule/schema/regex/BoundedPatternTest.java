package org.plumbline.rule.schema.regex;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.regex.PatternSyntaxException;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.plumbline.testing.Table;

class BoundedPatternTest {
    @TestFactory
    Stream<DynamicTest> aPatternMeansWhatEcma262Says() {
        return Table.tests(
                BoundedPatternTest.class,
                "patterns.tsv",
                row -> assertEquals(
                        row.get(2).equals("yes"),
                        BoundedPattern.occurs(
                                row.get(0), new String(Table.bytes(row.get(1)), StandardCharsets.UTF_8))));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "(",
                ")",
                "[a",
                "a**",
                "a++",
                "a?+",
                "a{2}+",
                "(?i)a",
                "(?>a)",
                "\\Qa\\E",
                "\\A",
                "\\Z",
                "\\z",
                "\\G",
                "\\h",
                "\\R",
                "\\X",
                "\\a",
                "\\e",
                "\\x1",
                "\\u12",
                "\\u{110000}",
                "\\p{Foo}",
                "\\p{L",
                "\\pL",
                "\\c1",
                "\\",
                "(?<1a>x)",
                "\\k<",
                "(?#x)",
                "*a"
            })
    void whatEcma262DoesNotKnowIsRefused(String pattern) {
        assertThrows(PatternSyntaxException.class, () -> new BoundedPattern(pattern));
    }

    @ParameterizedTest
    @ValueSource(strings = {"^(.*a){12}$", "(.*)(.*)(.*)(.*)(.*)(.*)(.*)x"})
    void matchingThatWouldNotEndIsGivenUp(String pattern) {
        String text = "a".repeat(60) + "!";
        assertThrows(PatternTooCostly.class, () -> BoundedPattern.occurs(pattern, text));
    }

    @Test
    void deepMatchingDoesNotOverflowTheStack() {
        assertThrows(PatternTooCostly.class, () -> BoundedPattern.occurs("^(?:a|b)*$", "ab".repeat(200_000)));
        assertTrue(BoundedPattern.occurs("^(?:a|b)*$", "ab".repeat(100)));
    }
}
