package org.plumbline.cli.explanation;

import java.io.IOException;
import java.util.Locale;
import org.plumbline.cli.excerpt.Gutter;
import org.plumbline.cli.shell.Columns;
import org.plumbline.cli.shell.Ink;
import org.plumbline.cli.shell.Paragraph;
import org.plumbline.cli.shell.Printable;
import org.plumbline.cli.words.FindingWords;

/** What explanations are written on: labels at the left, texts at the right, lines of examples below. */
public final class Sheet {
    private static final int INDENT = 14;

    private final Ink ink;
    private final int width;
    private final Appendable out;
    private final Gutter gutter;
    private final Explanations words;

    /**
     * @param width columns of the screen
     */
    public Sheet(Explanations words, Ink ink, int width, Appendable out) {
        this.words = words;
        this.ink = ink;
        this.width = width;
        this.out = out;
        this.gutter = new Gutter(ink, width, out);
    }

    Explanations words() {
        return words;
    }

    void heading(String name, String title) throws IOException {
        out.append(ink.strong(name)).append("  ");
        out.append(Paragraph.of(title, Columns.of(name) + 2, 2, width)).append('\n');
    }

    void blank() throws IOException {
        out.append('\n');
    }

    /** A text with its label, a key of the catalogue below {@code label.}; an empty key continues the one above. */
    void line(String label, String text) throws IOException {
        String word = label.isEmpty() ? "" : words.say("label." + label);
        int blanks = Math.max(1, INDENT - Columns.of(word));
        out.append(word).append(" ".repeat(blanks));
        out.append(Paragraph.of(text, Columns.of(word) + blanks, INDENT, width)).append('\n');
    }

    void wrong(Example example) throws IOException {
        line(
                "wrong",
                (FindingWords.where(example.place()) + "  " + example.place().pointer()).strip());
        gutter.draw(example.place().line(), example.excerpt(), Printable.of(example.notes()), true);
    }

    void right(Example example) throws IOException {
        line("right", FindingWords.where(example.place()));
        gutter.draw(example.place().line(), example.excerpt());
    }

    /** The example that the kit has for a code of its own. */
    void wrong(String code) throws IOException {
        String label = "wrong";
        for (Explanations.Line each : words.wrong(code)) {
            line(label, each.text());
            if (each.marked().isPresent() && Columns.of(each.text()) + INDENT <= width) {
                out.append(" ".repeat(INDENT))
                        .append(ink.error(each.marked().get().carets()))
                        .append('\n');
            }
            label = "";
        }
    }

    /** What would be right instead. */
    void right(String code) throws IOException {
        String label = "right";
        for (String each : words.right(code)) {
            line(label, each);
            label = "";
        }
    }

    static String lower(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }
}
