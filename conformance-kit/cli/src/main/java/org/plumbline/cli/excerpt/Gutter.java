package org.plumbline.cli.excerpt;

import java.io.IOException;
import org.plumbline.cli.shell.Columns;
import org.plumbline.cli.shell.Ink;
import org.plumbline.cli.shell.Paragraph;

/** Draws lines of a file with their numbers in a margin, carets under a place, and notes hanging from it. */
public final class Gutter {
    /** Columns before the text of a line. */
    private static final int MARGIN = 9;

    private final Ink ink;
    private final int width;
    private final Appendable out;

    /**
     * @param width columns of the screen
     */
    public Gutter(Ink ink, int width, Appendable out) {
        this.ink = ink;
        this.width = width;
        this.out = out;
    }

    /**
     * Draws a line and the carets below it.
     *
     * @param line its number; 0 where it has none
     * @param notes what is said beside the carets; empty when nothing is
     * @param severe whether the carets mark an error
     */
    public void draw(int line, Excerpt excerpt, String notes, boolean severe) throws IOException {
        Excerpt cut = excerpt.within(width - MARGIN);
        out.append(margin(line)).append(cut.line()).append('\n');
        String carets = cut.carets();
        int begin = carets.indexOf('^');
        String marks = carets.substring(begin);
        out.append(margin(0)).append(carets, 0, begin).append(severe ? ink.error(marks) : ink.warning(marks));
        if (!notes.isEmpty() && MARGIN + carets.length() + 1 + Columns.of(notes) <= width) {
            out.append(' ').append(notes).append('\n');
            return;
        }
        out.append('\n');
        if (!notes.isEmpty()) {
            note(notes);
        }
    }

    /** Draws a line in which nothing is marked. */
    public void draw(int line, Excerpt excerpt) throws IOException {
        out.append(margin(line)).append(excerpt.within(width - MARGIN).line()).append('\n');
    }

    /** Hangs a note on the lines above. */
    public void note(String text) throws IOException {
        out.append(ink.faint(" ".repeat(MARGIN - 2) + "╰ "))
                .append(Paragraph.of(text, MARGIN, width))
                .append('\n');
    }

    private String margin(int line) {
        return ink.faint("%6s │ ".formatted(line > 0 ? Integer.toString(line) : ""));
    }
}
