package org.plumbline.cli.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class ParagraphTest {
    @Test
    void linesBreakBetweenWordsAndStandUnderEachOther() {
        assertEquals(
                "The miss distance shall equal\n  the length of the vector.",
                Paragraph.of("The miss distance shall equal the length of the vector.", 2, 32));
    }

    @Test
    void aLongWordStaysWhole() {
        assertEquals(
                "a\nurn:plumbline:product:acme:orbit-feed\nb",
                Paragraph.of("a urn:plumbline:product:acme:orbit-feed b", 0, 30));
    }
}
