package org.plumbline.cli.excerpt;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.NoSuchFileException;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.plumbline.cli.shell.Columns;
import org.plumbline.verdict.Place;

class ExcerptsTest {
    private static final int WIDTH = 60;

    @Test
    void theCaretsUnderlineTheWordAtThePlace() {
        Excerpt excerpt = only("{\n  \"NAME\": 715.25,\n}", place(2, 11));
        assertEquals("  \"NAME\": 715.25,", excerpt.line());
        assertEquals("          ^^^^^^", excerpt.carets());
    }

    @Test
    void aStringIsOneWordWhateverIsInIt() {
        assertEquals("     ^^^^^^^^^", only("[1,  \"a, \\\" b\" ]", place(1, 6)).carets());
    }

    @Test
    void aTimeIsOneWordThoughItHasColons() {
        assertEquals(
                "      ^^^^^^^^^^^^^^^^^^^",
                only("TCA = 2026-01-02T03:04:05 [s]", place(1, 7)).carets());
    }

    @Test
    void aValueOfSeveralWordsIsMarkedWhole() {
        Excerpt excerpt = only("TYPE = ROCKET BODY", place(1, 8));
        assertEquals("       ^^^^^^", excerpt.carets());
        assertEquals(
                "       ^^^^^^^^^^^",
                excerpt.marking(Optional.of("ROCKET BODY")).carets());
        assertEquals("       ^^^^^^", excerpt.marking(Optional.of("PAYLOAD")).carets());
        assertEquals("       ^^^^^^", excerpt.marking(Optional.empty()).carets());
    }

    @Test
    void everyKindOfLineEndCounts() {
        Place third = place(3, 1);
        Place fifth = place(5, 1);
        var found = read("a\nb\r\nc\rd\ne", third, fifth);
        assertEquals("c", found.at(third).orElseThrow().line());
        assertEquals("e", found.at(fifth).orElseThrow().line());
    }

    @Test
    void placesAreCodePointsAndCaretsAreColumns() {
        Excerpt excerpt = only("\"🛰🚀軌\", 12", place(1, 8));
        assertEquals("\"🛰🚀軌\", 12", excerpt.line());
        assertEquals(" ".repeat(Columns.of("\"🛰🚀軌\", ")) + "^^", excerpt.carets());
        assertEquals("  ^^", only("e\u0301 12", place(1, 4)).carets());
    }

    @Test
    void aLongLineIsCutAroundEachPlace() {
        String line = "x,".repeat(500_000) + "42" + ",x".repeat(500_000);
        Place near = place(1, 3);
        Place far = place(1, 1_000_001);
        var found = read(line, near, far);
        Excerpt first = found.at(near).orElseThrow().within(WIDTH);
        assertTrue(first.line().startsWith("x,x") && first.line().endsWith("…"), first.line());
        Excerpt middle = found.at(far).orElseThrow().within(WIDTH);
        assertEquals("^^", middle.carets().strip());
        assertEquals("42", middle.line().substring(middle.carets().indexOf('^')).substring(0, 2));
        assertTrue(Columns.of(middle.line()) <= WIDTH, middle.line());
    }

    @Test
    void aLineOfWideCharactersIsCutByColumns() {
        Excerpt excerpt = only("軌".repeat(50) + " 42 " + "道".repeat(50), place(1, 52));
        for (int width = 10; width < 120; width++) {
            Excerpt cut = excerpt.within(width);
            assertTrue(Columns.of(cut.line()) <= width, cut.line());
            assertTrue(cut.carets().length() <= width, cut.carets());
            assertEquals("^^", cut.carets().strip());
            assertTrue(cut.line().contains("42"), cut.line());
        }
    }

    @Test
    void aWordLongerThanTheScreenIsMarkedAsFarAsItIsSeen() {
        Excerpt cut =
                only("{\"a\": \"" + "x".repeat(5_000) + "\"}", place(1, 7)).within(40);
        assertEquals(38, cut.carets().length());
        assertTrue(cut.line().startsWith("{\"a\": \"xxx"), cut.line());
    }

    @Test
    void aTabTakesOneColumn() {
        Excerpt excerpt = only("\t\"A\":\t12", place(1, 6));
        assertEquals(" \"A\": 12", excerpt.line().replace("\t", " "));
        assertEquals("      ^^", only("\t\"A\":\t12", place(1, 7)).carets());
    }

    @Test
    void theFileIsReadAlongPlaceByPlace() {
        String text = "a1\n[" + "10,".repeat(20_000) + "77, 88]\nz9";
        try (var excerpts = new Excerpts(() -> bytes(text), WIDTH)) {
            Place here = place(2, 60_002);
            Place same = place(2, 60_006);
            Place last = place(3, 1);
            assertEquals(
                    "a1",
                    excerpts.around(List.of(place(1, 1)))
                            .at(place(1, 1))
                            .orElseThrow()
                            .line());
            assertTrue(
                    excerpts.around(List.of(here)).at(here).orElseThrow().line().endsWith("10,77, 88]"));
            Excerpt again = excerpts.around(List.of(same)).at(same).orElseThrow();
            assertEquals(
                    "88", again.line().substring(again.carets().indexOf('^')).substring(0, 2));
            assertEquals(
                    "z9", excerpts.around(List.of(last)).at(last).orElseThrow().line());
        } catch (IOException impossible) {
            throw new AssertionError(impossible);
        }
    }

    @Test
    void aPlaceThatIsNotThereAnyMoreHasNoExcerpt() {
        Place gone = place(7, 3);
        assertTrue(read("a\nb", gone).at(gone).isEmpty());
    }

    @Test
    void aFileThatIsGoneHasNoExcerpts() throws IOException {
        try (var excerpts = new Excerpts(
                () -> {
                    throw new NoSuchFileException("a.json");
                },
                WIDTH)) {
            assertTrue(excerpts.around(List.of(place(1, 1))).at(place(1, 1)).isEmpty());
        }
    }

    @Test
    void whatIsNoTextIsNotShown() {
        Place place = place(1, 1);
        var found = new Excerpts(() -> new ByteArrayInputStream(new byte[] {'a', (byte) 0xff}), WIDTH)
                .around(List.of(place));
        assertTrue(found.at(place).isEmpty());
    }

    private static Excerpt only(String text, Place place) {
        return read(text, place).at(place).orElseThrow();
    }

    private static Excerpts.Found read(String text, Place... places) {
        return new Excerpts(() -> bytes(text), WIDTH).around(List.of(places));
    }

    private static ByteArrayInputStream bytes(String text) {
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    }

    private static Place place(int line, int column) {
        return new Place("file", 0, line, column, "");
    }
}
