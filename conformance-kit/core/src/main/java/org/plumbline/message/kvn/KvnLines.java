package org.plumbline.message.kvn;

import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Queue;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** The lines of a KVN text. A line ends with CR, LF, CR LF or LF CR (CCSDS 508.0-B-1, 6.2.2.4). */
final class KvnLines {
    /** Longest line in bytes that is looked into, whatever a standard allows. */
    static final int MAX_LENGTH = 1_000_000;

    private static final int MOST_AHEAD = 100;

    private final Queue<Line> ahead = new ArrayDeque<>();
    private final byte[] bytes;
    private final boolean reversed;
    private int at;
    private int number;

    /** The lines from a byte on. */
    KvnLines(byte[] bytes, int begin) {
        this.bytes = bytes;
        this.reversed = isReversed(bytes);
        this.at = begin;
    }

    /**
     * A line without its end.
     *
     * @param number its number, from 1
     * @param text its characters; a byte that is not UTF-8 becomes U+FFFD
     */
    record Line(int number, String text) {
        /** The column of a character in Unicode code points, from 1. */
        int column(int index) {
            return text.codePointCount(0, index) + 1;
        }

        boolean isBlank() {
            return text.isBlank();
        }

        /** What stands before the first blank; empty when the line is. */
        String firstWord() {
            int begin = indexOfText(text, 0);
            int end = begin;
            while (end < text.length() && text.charAt(end) > ' ') {
                end++;
            }
            return text.substring(begin, end);
        }

        /** The index of the first character that is neither printable ASCII nor a blank, or -1. */
        int firstForeign() {
            for (int i = 0; i < text.length(); i++) {
                if (text.charAt(i) < ' ' || text.charAt(i) > '~') {
                    return i;
                }
            }
            return -1;
        }
    }

    /** The next line, or null after the last. */
    @Nullable
    Line next() {
        return ahead.isEmpty() ? read() : ahead.remove();
    }

    /** The next line of a kind, without taking it; null when none of the next hundred is. */
    @Nullable
    Line peek(Predicate<Line> kind) {
        for (Line line : ahead) {
            if (kind.test(line)) {
                return line;
            }
        }
        while (ahead.size() < MOST_AHEAD) {
            Line line = read();
            if (line == null) {
                return null;
            }
            ahead.add(line);
            if (kind.test(line)) {
                return line;
            }
        }
        return null;
    }

    private @Nullable Line read() {
        if (at == bytes.length) {
            return null;
        }
        int begin = at;
        while (at < bytes.length && bytes[at] != '\n' && bytes[at] != '\r') {
            at++;
        }
        Line line = new Line(++number, new String(bytes, begin, at - begin, StandardCharsets.UTF_8));
        skipLineEnd();
        return line;
    }

    /** The index of the first character from an index on that is no blank; the length when there is none. */
    static int indexOfText(String text, int from) {
        int at = from;
        while (at < text.length() && text.charAt(at) <= ' ') {
            at++;
        }
        return at;
    }

    private void skipLineEnd() {
        if (at == bytes.length) {
            return;
        }
        byte first = bytes[at++];
        if (at < bytes.length && bytes[at] == (byte) (reversed ? '\r' : '\n') && bytes[at] != first) {
            at++;
        }
    }

    /** Whether the first line ends with LF CR: then all do. */
    private static boolean isReversed(byte[] bytes) {
        for (int i = 0; i + 1 < bytes.length; i++) {
            if (bytes[i] == '\n' || bytes[i] == '\r') {
                return bytes[i] == '\n' && bytes[i + 1] == '\r';
            }
        }
        return false;
    }
}
