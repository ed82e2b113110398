package org.plumbline.cli.findings;

import org.plumbline.cli.shell.Printable;

/**
 * The part of a line around a place in it.
 *
 * @param text the part, as it stands in the file
 * @param caret which code point of {@code text} the place is at
 * @param cutBefore whether the line has more before it
 * @param cutAfter whether the line has more after it
 */
record Excerpt(String text, int caret, boolean cutBefore, boolean cutAfter) {
    private static final String MORE = "...";

    /** What decoders put in the place of bytes that are not UTF-8. */
    private static final char UNDECODABLE = '\ufffd';

    /** Whether there is something that a person can read. */
    boolean isText() {
        return !text.isBlank() && text.indexOf(UNDECODABLE) < 0;
    }

    /** The text to show, with dots where the line goes on. */
    String line() {
        return (cutBefore ? MORE : "") + Printable.of(text) + (cutAfter ? MORE : "");
    }

    /** Carets under the word that begins at the place: a JSON string, a number, a keyword. */
    String carets() {
        int start = text.offsetByCodePoints(0, Math.min(caret, text.codePointCount(0, text.length())));
        String before = (cutBefore ? MORE : "") + Printable.of(text.substring(0, start));
        String word = Printable.of(text.substring(start, endOfWord(start)));
        return " ".repeat(columns(before)) + "^".repeat(Math.max(1, columns(word)));
    }

    private int endOfWord(int start) {
        int end = start;
        boolean quoted = start < text.length() && text.charAt(start) == '"';
        if (quoted) {
            end++;
        }
        while (end < text.length() && !ends(text.charAt(end), quoted)) {
            end += quoted && text.charAt(end) == '\\' ? 2 : 1;
        }
        return Math.min(text.length(), quoted ? end + 1 : end);
    }

    private static boolean ends(char character, boolean quoted) {
        return quoted ? character == '"' : ",:]} \t=".indexOf(character) >= 0;
    }

    private static int columns(String printable) {
        return printable.codePointCount(0, printable.length());
    }
}
