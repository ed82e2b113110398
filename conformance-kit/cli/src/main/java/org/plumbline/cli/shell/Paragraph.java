package org.plumbline.cli.shell;

/** Breaks a sentence into lines of a screen. */
public final class Paragraph {
    private static final int NARROWEST = 20;

    private Paragraph() {}

    /**
     * The text in lines of at most {@code width} columns, each but the first indented by so many blanks. A word longer than a
     * line stands alone, whole, so that it can be copied.
     *
     * @param indent columns that stand before the text in every line; in the first the caller has written them
     */
    public static String of(String text, int indent, int width) {
        return of(text, indent, indent, width);
    }

    /** The same with a first line that begins further to the right than the others, after a label. */
    public static String of(String text, int first, int indent, int width) {
        int room = Math.max(NARROWEST, width - indent);
        var lines = new StringBuilder();
        int column = 0;
        int before = first - indent;
        for (String word : Printable.of(text).split(" ", -1)) {
            int columns = Columns.of(word);
            if (column > 0 && before + column + 1 + columns > room) {
                strip(lines).append('\n').append(" ".repeat(indent));
                column = 0;
                before = 0;
            } else if (column > 0) {
                lines.append(' ');
                column++;
            }
            lines.append(word);
            column += columns;
        }
        return lines.toString();
    }

    private static StringBuilder strip(StringBuilder lines) {
        while (lines.length() > 0 && lines.charAt(lines.length() - 1) == ' ') {
            lines.setLength(lines.length() - 1);
        }
        return lines;
    }
}
