package org.plumbline.message.xml;

import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import org.plumbline.json.JsonPosition;

/**
 * The characters of a text in UTF-8 as the parser takes them, of which the last are kept: whoever knows an offset learns the
 * line, the column and what stands there, until it is forgotten.
 *
 * <p>Offsets count UTF-16 units from the text's beginning, without its byte order mark.
 */
final class XmlText extends Reader {
    /** Longest token that is kept, in characters: a name, a comment, a text without markup. */
    static final int LONGEST_TOKEN = 4_000_000;

    private static final char BYTE_ORDER_MARK = '\uFEFF';
    private static final char REPLACEMENT = '\uFFFD';

    /** How much of what is forgotten may still take room: cutting it off each time would move the rest each time. */
    private static final int CARRIED = 1 << 16;

    private final InputStream in;
    private final CharsetDecoder decoder = StandardCharsets.UTF_8
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT);
    private final ByteBuffer bytes = ByteBuffer.allocate(1 << 14).limit(0);
    private final CharBuffer characters = CharBuffer.allocate(1 << 13).limit(0);
    private final StringBuilder kept = new StringBuilder();
    private boolean ended;
    private boolean begun;
    private boolean marked;
    /** Offset of the first character that takes room. */
    private long origin;
    /** Offset of the first character that is not forgotten, and its place. */
    private long begin;

    private JsonPosition beginPlace = JsonPosition.START;
    /** A place worked out lately, not before the first kept: most questions go forward. */
    private long known;

    private JsonPosition knownPlace = JsonPosition.START;
    private long malformed = -1;
    private int malformedByte;
    private long foreign = -1;

    /** Reads a stream; it is not closed here. */
    XmlText(InputStream in) {
        this.in = in;
    }

    /** A token is longer than any message has. */
    static final class TokenTooLong extends IOException {
        private static final long serialVersionUID = 1L;
    }

    @Override
    public int read(char[] buffer, int offset, int length) throws IOException {
        if (length == 0) {
            return 0;
        }
        if (!characters.hasRemaining() && !decode()) {
            return -1;
        }
        int count = Math.min(length, characters.remaining());
        characters.get(buffer, offset, count);
        kept.append(buffer, offset, count);
        if (end() - begin > LONGEST_TOKEN) {
            throw new TokenTooLong();
        }
        return count;
    }

    /** Decodes the next characters; false at the end of the text. */
    private boolean decode() throws IOException {
        characters.clear();
        while (characters.position() == 0) {
            CoderResult result = decoder.decode(bytes, characters, ended);
            if (result.isError()) {
                replace(result.length());
            } else if (characters.position() == 0 && result.isUnderflow()) {
                if (ended) {
                    characters.limit(0);
                    return false;
                }
                fill();
            }
        }
        characters.flip();
        if (!begun) {
            begun = true;
            marked = characters.get(0) == BYTE_ORDER_MARK;
            if (marked) {
                characters.get();
                return characters.hasRemaining() || decode();
            }
        }
        findForeign();
        return true;
    }

    private void fill() throws IOException {
        bytes.compact();
        int count = in.read(bytes.array(), bytes.position(), bytes.remaining());
        if (count < 0) {
            ended = true;
        } else {
            bytes.position(bytes.position() + count);
        }
        bytes.flip();
    }

    /** A sequence of bytes that is no character counts as one. */
    private void replace(int length) {
        if (malformed < 0) {
            malformed = end() + characters.position();
            malformedByte = bytes.get(bytes.position()) & 0xFF;
        }
        bytes.position(bytes.position() + length);
        characters.put(REPLACEMENT);
    }

    /** Characters that XML has not and the parser does not look for (W3C XML 1.0, 2.2). */
    private void findForeign() {
        for (int i = 0; foreign < 0 && i < characters.remaining(); i++) {
            if (characters.get(characters.position() + i) >= '\uFFFE') {
                foreign = end() + i;
            }
        }
    }

    /** Offset behind the last character that the parser took. */
    long end() {
        return origin + kept.length();
    }

    /** Whether the text begins with a byte order mark. */
    boolean isMarked() {
        return marked;
    }

    /** Offset of the first byte that is not UTF-8, or -1 when there was none so far. */
    long malformed() {
        return malformed;
    }

    /** The first byte that is not UTF-8. */
    int malformedByte() {
        return malformedByte;
    }

    /** Offset of the first character that XML does not have, or -1. */
    long foreign() {
        return foreign;
    }

    /** The character at an offset that is not forgotten, or 0 behind the end. */
    char at(long offset) {
        int index = (int) (offset - origin);
        return index < 0 || index >= kept.length() ? 0 : kept.charAt(index);
    }

    /** The characters from one offset up to another, as far as they are kept. */
    String cut(long from, long to) {
        int first = index(from);
        return kept.substring(first, Math.max(first, index(to)));
    }

    /** Offset of the next occurrence of a text, or -1. */
    long find(String text, long from) {
        int index = kept.indexOf(text, index(from));
        return index < 0 ? -1 : origin + index;
    }

    /** Offset of the last occurrence of a text that begins no later than an offset, or -1. */
    long findBack(String text, long from) {
        int index = kept.lastIndexOf(text, index(from));
        return index < 0 ? -1 : origin + index;
    }

    private int index(long offset) {
        return (int) Math.max(0, Math.min(offset - origin, kept.length()));
    }

    /** The place of a character that is not forgotten, or of the end. */
    JsonPosition place(long offset) {
        if (offset < known) {
            known = begin;
            knownPlace = beginPlace;
        }
        int to = index(offset);
        int line = knownPlace.line();
        int column = knownPlace.column();
        for (int i = index(known); i < to; i++) {
            char each = kept.charAt(i);
            if (each == '\n' || (each == '\r' && (i + 1 == kept.length() || kept.charAt(i + 1) != '\n'))) {
                line++;
                column = 1;
            } else if (!Character.isLowSurrogate(each)) {
                column++;
            }
        }
        known = origin + to;
        knownPlace = new JsonPosition(line, column);
        return knownPlace;
    }

    /** Forgets what stands before an offset. */
    void forget(long offset) {
        beginPlace = place(offset);
        begin = origin + index(offset);
        if (begin - origin > CARRIED) {
            kept.delete(0, (int) (begin - origin));
            origin = begin;
        }
    }

    @Override
    public void close() {
        characters.limit(0);
        ended = true;
    }
}
