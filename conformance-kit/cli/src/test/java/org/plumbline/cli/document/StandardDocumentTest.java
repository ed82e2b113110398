package org.plumbline.cli.document;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.plumbline.standard.PackageRefused;
import org.plumbline.standard.Requirement;
import org.plumbline.standard.StandardLibrary;
import org.plumbline.standard.StandardPackage;

class StandardDocumentTest {
    private static final Pattern ID = Pattern.compile(" id=\"([^\"]+)\"");
    private static final Pattern LOCAL = Pattern.compile(" href=\"#([^\"]+)\"");
    private static final Pattern LOADS = Pattern.compile("<(?:script|link|img|iframe|object|embed)|url\\(|@import");

    @TestFactory
    Stream<DynamicTest> everyStandardIsOneDocumentThatNeedsNothingElse() throws PackageRefused {
        return StandardLibrary.bundled(StandardDocumentTest.class.getClassLoader()).packages().stream()
                .map(standard -> DynamicTest.dynamicTest(standard.ref().toString(), () -> check(standard)));
    }

    private static void check(StandardPackage standard) {
        byte[] document = StandardDocument.of(standard);
        assertArrayEquals(document, StandardDocument.of(standard), "the same package gives the same bytes");
        String html = new String(document, StandardCharsets.UTF_8);
        assertFalse(LOADS.matcher(html).find(), "it loads nothing");
        List<String> ids = all(ID, html);
        Set<String> known = new HashSet<>(ids);
        assertEquals(ids.size(), known.size(), () -> "an anchor stands twice: " + twice(ids));
        assertEquals(
                List.of(),
                all(LOCAL, html).stream()
                        .filter(each -> !known.contains(each))
                        .distinct()
                        .toList());
        for (Requirement requirement : standard.requirements()) {
            assertTrue(known.contains(Html.anchor(requirement.id())), requirement.id());
        }
        assertEquals(2, html.split("class=\"marking\">NATO UNCLASSIFIED", -1).length - 1);
        assertTrue(html.contains("(placeholder)"));
        assertEquals(1, html.split("<h1", -1).length - 1);
    }

    private static List<String> all(Pattern pattern, String html) {
        return pattern.matcher(html)
                .results()
                .map((MatchResult each) -> each.group(1))
                .toList();
    }

    private static List<String> twice(List<String> ids) {
        Set<String> seen = new HashSet<>();
        return ids.stream().filter(each -> !seen.add(each)).toList();
    }

    @Test
    void aPictureInTheWordsOfAPictureIsNotLoadedEither() {
        String html = new MarkdownText(Set.of())
                .html(
                        "![a ![b](https://x.example/i.png) [c](javascript:x) [d](file:///x)](https://x.example/o.png)",
                        0,
                        "");
        assertEquals("<p>a b c d</p>", html.strip());
    }

    @Test
    void whatIsHtmlInATextStaysText() {
        String html = new MarkdownText(Set.of())
                .html(
                        "<script>x</script>\n\n[a](javascript:x) ![b](https://x.example/i.png) [c](samples/x.json)",
                        0,
                        "");
        assertFalse(html.contains("<script>"), html);
        assertFalse(html.contains("javascript:"), html);
        assertFalse(html.contains("<img"), html);
        assertFalse(html.contains("href"), html);
    }
}
