package org.plumbline.message;

import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** The lines of a KVN text. A line ends with CR, LF, CR LF or LF CR (CCSDS 508.0-B-1, 6.2.2.4). */
final class KvnLines {
    /** Longest line in bytes that is looked into, whatever a standard allows. */
    static final int MAX_LENGTH = 1_000_000;

    private final byte[] bytes;
    private int at;
    private int number;

    /** The lines from a byte on. */
    KvnLines(byte[] bytes, int begin) {
        this.bytes = bytes;
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

    private void skipLineEnd() {
        if (at == bytes.length) {
            return;
        }
        byte first = bytes[at++];
        // In LF CR LF the CR belongs to the LF that follows it: the text has CR LF ends and a stray LF.
        boolean pair = first == '\r' ? is(at, '\n') : is(at, '\r') && !is(at + 1, '\n');
        if (pair) {
            at++;
        }
    }

    private boolean is(int index, char expected) {
        return index < bytes.length && bytes[index] == expected;
    }
}
