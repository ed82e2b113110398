package org.plumbline.cli.findings;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.plumbline.verdict.Place;

class ExcerptsTest {
    private static final int WIDTH = 60;

    @Test
    void theCaretsUnderlineTheWordAtThePlace() throws IOException {
        Place place = place(2, 11);
        Excerpt excerpt = read("{\n  \"NAME\": 715.25,\n}", place).at(place).orElseThrow();
        assertEquals("  \"NAME\": 715.25,", excerpt.line());
        assertEquals("          ^^^^^^", excerpt.carets());
    }

    @Test
    void aStringIsOneWordWhateverIsInIt() throws IOException {
        Place place = place(1, 6);
        Excerpt excerpt = read("[1, \r\"a, \\\" b\" ]".replace("\r", " "), place)
                .at(place)
                .orElseThrow();
        assertEquals("     ^^^^^^^^^", excerpt.carets());
    }

    @Test
    void everyKindOfLineEndCounts() throws IOException {
        Place third = place(3, 1);
        Place fifth = place(5, 1);
        Excerpts excerpts = read("a\nb\r\nc\rd\ne", third, fifth);
        assertEquals("c", excerpts.at(third).orElseThrow().line());
        assertEquals("e", excerpts.at(fifth).orElseThrow().line());
    }

    @Test
    void columnsAreCodePoints() throws IOException {
        Place place = place(1, 7);
        Excerpt excerpt = read("\"🛰🛰\", 12", place).at(place).orElseThrow();
        assertEquals("      ^^", excerpt.carets());
    }

    @Test
    void aLongLineIsCutAroundEachPlace() throws IOException {
        String line = "x,".repeat(500_000) + "42" + ",x".repeat(500_000);
        Place near = place(1, 3);
        Place far = place(1, 1_000_001);
        Excerpts excerpts = read(line, near, far);
        Excerpt first = excerpts.at(near).orElseThrow();
        assertTrue(first.line().startsWith("x,x") && first.line().endsWith("..."), first.line());
        Excerpt middle = excerpts.at(far).orElseThrow();
        assertEquals("^^", middle.carets().strip());
        assertEquals("42", middle.line().substring(middle.carets().indexOf('^')).substring(0, 2));
        assertTrue(middle.line().length() <= WIDTH + 6, middle.line());
    }

    @Test
    void aPlaceThatIsNotThereAnyMoreHasNoExcerpt() throws IOException {
        Place gone = place(7, 3);
        assertTrue(read("a\nb", gone).at(gone).isEmpty());
    }

    @Test
    void whatIsNoTextIsNotShown() throws IOException {
        Place place = place(1, 1);
        Excerpts excerpts =
                Excerpts.read(new ByteArrayInputStream(new byte[] {'a', (byte) 0xff}), List.of(place), WIDTH);
        assertTrue(excerpts.at(place).isEmpty());
    }

    private static Excerpts read(String text, Place... places) throws IOException {
        return Excerpts.read(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)), List.of(places), WIDTH);
    }

    private static Place place(int line, int column) {
        return new Place("file", 0, line, column, "");
    }
}
