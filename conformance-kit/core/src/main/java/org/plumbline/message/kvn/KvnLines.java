package org.plumbline.message.kvn;

import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** The lines of a KVN text. A line ends with CR, LF, CR LF or LF CR (CCSDS 508.0-B-1, 6.2.2.4). */
final class KvnLines {
    /** Longest line in bytes that is looked into, whatever a standard allows. */
    static final int MAX_LENGTH = 1_000_000;

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
