package org.plumbline.cli.shell;

/** Breaks a sentence into lines of a screen. */
public final class Paragraph {
    private static final int NARROWEST = 30;

    private Paragraph() {}

    /**
     * The text in lines of at most {@code width} columns, each but the first indented by so many blanks. A word longer than a
     * line stands alone, whole, so that it can be copied.
     *
     * @param indent columns that stand before the text in every line; in the first the caller has written them
     */
    public static String of(String text, int indent, int width) {
        int room = Math.max(NARROWEST, width - indent);
        var lines = new StringBuilder();
        int column = 0;
        for (String word : Printable.of(text).split(" ", -1)) {
            if (column > 0 && column + 1 + word.length() > room) {
                lines.append('\n').append(" ".repeat(indent));
                column = 0;
            } else if (column > 0) {
                lines.append(' ');
                column++;
            }
            lines.append(word);
            column += word.length();
        }
        return lines.toString();
    }
}
