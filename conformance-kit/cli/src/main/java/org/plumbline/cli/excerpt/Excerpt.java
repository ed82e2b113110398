package org.plumbline.cli.excerpt;

import java.util.Optional;
import org.plumbline.cli.shell.Columns;
import org.plumbline.cli.shell.Printable;

/**
 * The part of a line around a place in it.
 *
 * @param text the part, as it stands in the file
 * @param start which code point of {@code text} the place is at, from 0
 * @param length how many code points the word has that begins there: a JSON string, a number, a keyword
 * @param cutBefore whether the line has more before it
 * @param cutAfter whether the line has more after it
 */
public record Excerpt(String text, int start, int length, boolean cutBefore, boolean cutAfter) {
    private static final String MORE = "…";

    /** What decoders put in the place of bytes that are not UTF-8. */
    private static final char UNDECODABLE = '\ufffd';

    /** The excerpt of a text with the word that begins at the place. */
    public static Excerpt of(String text, int start, boolean cutBefore, boolean cutAfter) {
        int begin = text.offsetByCodePoints(0, Math.min(start, text.codePointCount(0, text.length())));
        int length = text.codePointCount(begin, endOfWord(text, begin));
        return new Excerpt(text, start, length, cutBefore, cutAfter);
    }

    /** Whether there is something that a person can read. */
    boolean isText() {
        return !text.isBlank() && text.indexOf(UNDECODABLE) < 0;
    }

    /** The same with the whole value marked, where it has several words: {@code ROCKET BODY}. */
    public Excerpt marking(Optional<String> value) {
        int begin = text.offsetByCodePoints(0, Math.min(start, text.codePointCount(0, text.length())));
        return value.filter(each -> text.startsWith(each, begin))
                .map(each -> each.codePointCount(0, each.length()))
                .filter(each -> each > length)
                .map(each -> new Excerpt(text, start, each, cutBefore, cutAfter))
                .orElse(this);
    }

    /** The same, cut so that its line takes no more columns, with the place in sight. */
    public Excerpt within(int columns) {
        int[] points = text.codePoints().toArray();
        int before = columns(points, 0, Math.min(start, points.length));
        int word = columns(points, start, start + length);
        if (columns(points, 0, points.length) + dots() <= columns) {
            return this;
        }
        int room = columns - 2 * MORE.length();
        int from = 0;
        if (before + word > room) {
            int most = Math.max(0, Math.max(room / 4, (room - word) / 2));
            while (from < start && before > most) {
                before -= columns(points, from, from + 1);
                from++;
            }
        }
        int to = from;
        int used = 0;
        while (to < points.length && used + columns(points, to, to + 1) <= room) {
            used += columns(points, to, to + 1);
            to++;
        }
        return new Excerpt(
                new String(points, from, to - from),
                start - from,
                Math.max(0, Math.min(length, to - start)),
                cutBefore || from > 0,
                cutAfter || to < points.length);
    }

    /** The text to show, with dots where the line goes on. */
    public String line() {
        return (cutBefore ? MORE : "") + Printable.of(text) + (cutAfter ? MORE : "");
    }

    /** Carets under the word at the place. */
    public String carets() {
        int[] points = text.codePoints().toArray();
        int before = columns(points, 0, Math.min(start, points.length)) + (cutBefore ? MORE.length() : 0);
        return " ".repeat(before) + "^".repeat(Math.max(1, columns(points, start, start + length)));
    }

    private int dots() {
        return (cutBefore ? MORE.length() : 0) + (cutAfter ? MORE.length() : 0);
    }

    private static int columns(int[] points, int from, int to) {
        int columns = 0;
        for (int at = from; at < Math.min(to, points.length); at++) {
            columns += Columns.of(Printable.of(Character.toString(points[at])));
        }
        return columns;
    }

    private static int endOfWord(String text, int start) {
        int end = start;
        boolean quoted = start < text.length() && text.charAt(start) == '"';
        if (quoted) {
            end++;
        }
        while (end < text.length() && !ends(text, end, quoted)) {
            end += quoted && text.charAt(end) == '\\' ? 2 : 1;
        }
        return Math.min(text.length(), quoted ? end + 1 : end);
    }

    /** A colon within digits is part of a time: {@code 12:30:00}. */
    private static boolean ends(String text, int at, boolean quoted) {
        char character = text.charAt(at);
        if (quoted) {
            return character == '"';
        }
        boolean ofTime = character == ':' && isDigit(text, at - 1) && isDigit(text, at + 1);
        return ",:]}<> \t=".indexOf(character) >= 0 && !ofTime;
    }

    private static boolean isDigit(String text, int at) {
        return at >= 0 && at < text.length() && text.charAt(at) >= '0' && text.charAt(at) <= '9';
    }
}
