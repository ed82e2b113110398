package org.plumbline.json;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Reads one JSON text (RFC 8259) and refuses whatever two readers could understand differently: bytes that are not UTF-8, a
 * byte order mark, repeated names, halves of surrogate pairs, text after the value, numbers that doubles cannot hold.
 *
 * <p>Numbers keep their exact decimal value.
 */
public final class StrictJson {
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private final byte[] utf8;
    private final JsonLimits limits;
    private final JsonPosition origin;

    private StrictJson(byte[] utf8, JsonLimits limits, JsonPosition origin) {
        this.utf8 = utf8;
        this.limits = limits;
        this.origin = origin;
    }

    /** Reads a whole text. */
    public static PositionedJson read(byte[] utf8, JsonLimits limits) throws JsonRefused {
        return read(utf8, limits, JsonPosition.START);
    }

    /**
     * Reads a text that is a part of a larger one.
     *
     * @param utf8 the text; not to be changed afterwards
     * @param limits what is too much
     * @param origin where the part begins in the larger text
     */
    public static PositionedJson read(byte[] utf8, JsonLimits limits, JsonPosition origin) throws JsonRefused {
        return new StrictJson(utf8, limits, origin).read();
    }

    private PositionedJson read() throws JsonRefused {
        if (utf8.length > limits.maxBytes()) {
            throw refused(JsonFault.TOO_LARGE, 0, Integer.toString(limits.maxBytes()));
        }
        checkEncoding();
        try (JsonParser parser = Tokens.of(utf8)) {
            JsonToken first = parser.nextToken();
            if (first == null) {
                throw refused(JsonFault.EMPTY, utf8.length);
            }
            int begin = Tokens.offset(parser);
            JsonNode root;
            try {
                root = value(parser, first, 1);
            } catch (JacksonException fault) {
                throw notWellFormed(fault, begin);
            }
            checkEnd(parser);
            return new PositionedJson(root, utf8, origin);
        } catch (JacksonException fault) {
            throw notWellFormed(fault, 0);
        }
    }

    private void checkEncoding() throws JsonRefused {
        if (utf8.length >= 3 && utf8[0] == (byte) 0xEF && utf8[1] == (byte) 0xBB && utf8[2] == (byte) 0xBF) {
            throw refused(JsonFault.BYTE_ORDER_MARK, 0);
        }
        int bad = malformedAt(utf8);
        if (bad >= 0) {
            throw refused(JsonFault.ENCODING, bad, "The byte 0x%02X".formatted(utf8[bad]));
        }
        // Jackson guesses UTF-16 and UTF-32 from zero bytes among the first four.
        for (int i = 0; i < Math.min(4, utf8.length); i++) {
            if (utf8[i] == 0) {
                throw refused(JsonFault.ENCODING, i, "The byte 0x00");
            }
        }
    }

    /** Offset of the first byte that is not part of well-formed UTF-8, or -1. */
    private static int malformedAt(byte[] utf8) {
        CharsetDecoder decoder = StandardCharsets.UTF_8
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        ByteBuffer bytes = ByteBuffer.wrap(utf8);
        CharBuffer characters = CharBuffer.allocate(Math.min(8192, utf8.length + 2));
        while (true) {
            CoderResult result = decoder.decode(bytes, characters, true);
            if (result.isError()) {
                return bytes.position();
            }
            if (result.isUnderflow()) {
                return -1;
            }
            characters.clear();
        }
    }

    private JsonNode value(JsonParser parser, JsonToken token, int depth) throws JsonRefused {
        return switch (token) {
            case START_OBJECT -> object(parser, depth);
            case START_ARRAY -> array(parser, depth);
            case VALUE_STRING -> NODES.stringNode(text(parser));
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> number(parser);
            case VALUE_TRUE -> NODES.booleanNode(true);
            case VALUE_FALSE -> NODES.booleanNode(false);
            case VALUE_NULL -> NODES.nullNode();
            default -> throw new IllegalStateException("A value cannot begin with " + token);
        };
    }

    private ObjectNode object(JsonParser parser, int depth) throws JsonRefused {
        checkDepth(parser, depth);
        ObjectNode object = NODES.objectNode();
        while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
            String name = text(parser);
            if (object.has(name)) {
                throw repeated(parser, name);
            }
            object.set(name, value(parser, parser.nextToken(), depth + 1));
        }
        return object;
    }

    private ArrayNode array(JsonParser parser, int depth) throws JsonRefused {
        checkDepth(parser, depth);
        ArrayNode array = NODES.arrayNode();
        for (JsonToken each = parser.nextToken(); each != JsonToken.END_ARRAY; each = parser.nextToken()) {
            array.add(value(parser, each, depth + 1));
        }
        return array;
    }

    private void checkDepth(JsonParser parser, int depth) throws JsonRefused {
        if (depth > limits.maxDepth()) {
            throw refused(JsonFault.TOO_DEEP, Tokens.offset(parser), Integer.toString(limits.maxDepth()));
        }
    }

    private String text(JsonParser parser) throws JsonRefused {
        String text = parser.getString();
        int lone = loneSurrogate(text);
        if (lone >= 0) {
            throw refused(
                    JsonFault.LONE_SURROGATE, Tokens.offset(parser), "\\u%04x".formatted((int) text.charAt(lone)));
        }
        return text;
    }

    /** Index of a surrogate without its other half, or -1. */
    static int loneSurrogate(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (Character.isSurrogate(text.charAt(i))) {
                if (i + 1 == text.length() || !Character.isSurrogatePair(text.charAt(i), text.charAt(i + 1))) {
                    return i;
                }
                i++;
            }
        }
        return -1;
    }

    private JsonNode number(JsonParser parser) throws JsonRefused {
        String text = parser.getString();
        if (text.length() > limits.maxNumberLength()) {
            throw refused(
                    JsonFault.NUMBER_TOO_LONG,
                    Tokens.offset(parser),
                    Integer.toString(text.length()),
                    Integer.toString(limits.maxNumberLength()));
        }
        return ExactNumber.parse(text)
                .orElseThrow(() -> refused(JsonFault.NUMBER_OUT_OF_RANGE, Tokens.offset(parser), text));
    }

    private void checkEnd(JsonParser parser) throws JsonRefused {
        int offset;
        try {
            if (parser.nextToken() == null) {
                return;
            }
            offset = Tokens.offset(parser);
        } catch (JacksonException fault) {
            offset = Unexpected.offset(utf8, fault);
        }
        throw refused(JsonFault.TRAILING_TEXT, offset, Unexpected.found(utf8, offset));
    }

    private JsonRefused repeated(JsonParser parser, String name) {
        int offset = Tokens.firstOffset(utf8, parser.streamReadContext().pathAsPointer());
        JsonPosition first = origin.after(utf8, offset);
        return refused(
                JsonFault.REPEATED_KEY,
                Tokens.offset(parser),
                name,
                Integer.toString(first.line()),
                Integer.toString(first.column()));
    }

    private JsonRefused notWellFormed(JacksonException fault, int begin) {
        int offset = Unexpected.offset(utf8, fault);
        if (offset >= utf8.length) {
            JsonPosition opened = origin.after(utf8, begin);
            return refused(
                    JsonFault.TRUNCATED,
                    utf8.length,
                    Integer.toString(opened.line()),
                    Integer.toString(opened.column()));
        }
        return refused(JsonFault.NOT_WELL_FORMED, offset, Unexpected.found(utf8, offset), Unexpected.expected(fault));
    }

    private JsonRefused refused(JsonFault fault, int offset, String... arguments) {
        return new JsonRefused(fault, origin.after(utf8, offset), arguments);
    }
}
