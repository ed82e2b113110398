package org.plumbline.json;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Cuts a stream of any size into the JSON texts it holds: the elements of an array, the lines of an NDJSON file, or one value.
 *
 * <p>It looks only at brackets and quotes; {@link StrictJson} reads each text. Memory holds one text at a time.
 */
public final class JsonSequence {
    /** One text of the sequence. */
    public static final class Text {
        private final byte[] utf8;
        private final JsonPosition origin;

        private Text(byte[] utf8, JsonPosition origin) {
            this.utf8 = utf8;
            this.origin = origin;
        }

        /** Its length in bytes. */
        public int size() {
            return utf8.length;
        }

        /** Reads the text; places are those of the stream. */
        public PositionedJson read(JsonLimits limits) throws JsonRefused {
            return StrictJson.read(utf8, limits, origin);
        }

        @Override
        public String toString() {
            return origin.line() + ":" + origin.column() + "=" + new String(utf8, StandardCharsets.UTF_8);
        }
    }

    private enum State {
        BEGIN,
        LINES,
        FIRST_ELEMENT,
        AFTER_ELEMENT,
        DONE
    }

    private final InputStream in;
    private final JsonLimits limits;
    private final byte[] buffer = new byte[1 << 16];
    private int at;
    private int end;
    private int line = 1;
    private int column = 1;
    private State state = State.BEGIN;
    private JsonPosition opened = JsonPosition.START;

    /** The bracket that opens an array, and the blanks behind it. */
    private final ByteArrayOutputStream lead = new ByteArrayOutputStream();

    /** Reads a stream; it is not closed here. The limits are those of each text. */
    public JsonSequence(InputStream in, JsonLimits limits) {
        this.in = in;
        this.limits = limits;
    }

    /**
     * The next text, or null after the last.
     *
     * @throws JsonRefused when the stream is no such sequence; nothing more can be read then
     */
    public @Nullable Text next() throws IOException, JsonRefused {
        State now = state;
        state = State.DONE;
        return switch (now) {
            case BEGIN -> begin();
            case LINES -> nextLine();
            case FIRST_ELEMENT -> element(true);
            case AFTER_ELEMENT -> afterElement();
            case DONE -> null;
        };
    }

    /** Whether the stream begins as an array; known when the first text was asked for. */
    public boolean isArray() {
        return lead.size() > 0;
    }

    /**
     * The array itself, all of it, instead of its elements; nothing more can be read then.
     *
     * @param first the text that was read of it, and the only one; null when it has none
     * @param most the limits of the array
     * @throws JsonRefused when it is larger
     */
    public Text array(@Nullable Text first, JsonLimits most) throws IOException, JsonRefused {
        state = State.DONE;
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        bytes.writeBytes(lead.toByteArray());
        if (first == null) {
            bytes.write(']');
        } else {
            bytes.writeBytes(first.utf8);
        }
        while (peek() >= 0 && bytes.size() <= most.maxBytes()) {
            bytes.write(take());
        }
        if (bytes.size() > most.maxBytes()) {
            throw new JsonRefused(JsonFault.TOO_LARGE, opened, Integer.toString(most.maxBytes()));
        }
        return new Text(bytes.toByteArray(), opened);
    }

    private @Nullable Text begin() throws IOException, JsonRefused {
        skipBlanks();
        if (peek() < 0) {
            throw new JsonRefused(JsonFault.EMPTY, position());
        }
        if (peek() != '[') {
            return lineOrDocument();
        }
        opened = position();
        do {
            lead.write(take());
        } while (isBlank(peek()) && lead.size() < limits.maxBytes());
        return element(true);
    }

    /** A value that is complete where its first line ends begins a sequence of lines; any other is the whole stream. */
    private Text lineOrDocument() throws IOException, JsonRefused {
        Part part = new Part();
        while (peek() >= 0 && !isLineEnd(peek())) {
            part.take();
        }
        if (part.isComplete()) {
            state = State.LINES;
        } else {
            while (peek() >= 0) {
                part.take();
            }
        }
        return part.text();
    }

    private @Nullable Text nextLine() throws IOException, JsonRefused {
        skipBlanks();
        if (peek() < 0) {
            return null;
        }
        Part part = new Part();
        while (peek() >= 0 && !isLineEnd(peek())) {
            part.take();
        }
        state = State.LINES;
        return part.text();
    }

    private @Nullable Text afterElement() throws IOException, JsonRefused {
        skipBlanks();
        if (peek() == ']') {
            return endOfArray();
        }
        if (peek() != ',') {
            throw peek() < 0 ? truncated() : unexpected("',' or ']'");
        }
        take();
        return element(false);
    }

    private @Nullable Text element(boolean first) throws IOException, JsonRefused {
        skipBlanks();
        if (first && peek() == ']') {
            return endOfArray();
        }
        if (peek() < 0) {
            throw truncated();
        }
        if (peek() == ',' || peek() == ']') {
            throw unexpected(Unexpected.VALUE);
        }
        Part part = new Part();
        do {
            part.take();
        } while (peek() >= 0 && !(part.isComplete() && (part.isClosed() || endsScalar(peek()))));
        if (!part.isComplete()) {
            throw part.incomplete(truncated());
        }
        state = State.AFTER_ELEMENT;
        return part.text();
    }

    private @Nullable Text endOfArray() throws IOException, JsonRefused {
        take();
        skipBlanks();
        if (peek() >= 0) {
            throw new JsonRefused(JsonFault.TRAILING_TEXT, position(), found());
        }
        return null;
    }

    private JsonRefused unexpected(String expected) {
        return new JsonRefused(JsonFault.NOT_WELL_FORMED, position(), found(), expected);
    }

    private JsonRefused truncated() {
        return new JsonRefused(
                JsonFault.TRUNCATED, position(), Integer.toString(opened.line()), Integer.toString(opened.column()));
    }

    private String found() {
        return Unexpected.found(Arrays.copyOfRange(buffer, at, Math.min(end, at + 64)), 0);
    }

    private JsonPosition position() {
        return new JsonPosition(line, column);
    }

    private void skipBlanks() throws IOException {
        while (isBlank(peek())) {
            take();
        }
    }

    private static boolean isBlank(int each) {
        return each == ' ' || each == '\t' || isLineEnd(each);
    }

    private static boolean isLineEnd(int each) {
        return each == '\n' || each == '\r';
    }

    private static boolean endsScalar(int each) {
        return each == ',' || each == ']' || isBlank(each);
    }

    /** The next byte, or -1 at the end. */
    private int peek() throws IOException {
        if (at == end) {
            at = 0;
            end = Math.max(0, in.readNBytes(buffer, 0, buffer.length));
        }
        return at == end ? -1 : buffer[at] & 0xFF;
    }

    private byte take() throws IOException {
        byte taken = buffer[at++];
        if (taken == '\n' || (taken == '\r' && peek() != '\n')) {
            line++;
            column = 1;
        } else if ((taken & 0xC0) != 0x80) {
            column++;
        }
        return taken;
    }

    /** The text being collected. */
    private final class Part {
        private byte[] bytes = new byte[1024];
        private int size;
        private final JsonPosition origin = position();
        private int depth;
        private boolean quoted;
        private boolean escaped;
        private boolean closed;

        void take() throws IOException, JsonRefused {
            if (size == limits.maxBytes()) {
                throw incomplete(new JsonRefused(JsonFault.TOO_LARGE, origin, Integer.toString(limits.maxBytes())));
            }
            byte taken = JsonSequence.this.take();
            if (size == bytes.length) {
                bytes = Arrays.copyOf(bytes, size * 2);
            }
            bytes[size++] = taken;
            if (quoted) {
                quoted = escaped || taken != '"';
                escaped = !escaped && taken == '\\';
            } else if (taken == '"') {
                quoted = true;
            } else if (taken == '{' || taken == '[') {
                depth++;
            } else if (taken == '}' || taken == ']') {
                depth--;
                closed = depth <= 0;
            }
        }

        /** Whether every bracket and quote is closed. */
        boolean isComplete() {
            return depth <= 0 && !quoted;
        }

        /** Whether it ends with the bracket that closes its first. */
        boolean isClosed() {
            return closed;
        }

        Text text() {
            return new Text(Arrays.copyOf(bytes, size), origin);
        }

        /** What is wrong with a text that does not end: its first fault if it has one, else the reason given. */
        JsonRefused incomplete(JsonRefused reason) {
            try {
                text().read(limits);
                return reason;
            } catch (JsonRefused fault) {
                return fault.fault() == JsonFault.TRUNCATED ? reason : fault;
            }
        }
    }
}
