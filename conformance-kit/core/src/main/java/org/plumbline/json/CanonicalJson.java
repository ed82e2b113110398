package org.plumbline.json;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;

/**
 * Writes JSON as the same bytes every time: members sorted by the UTF-16 units of their names, no blanks, UTF-8.
 *
 * <p>Values are strings, integers up to 2<sup>53</sup>-1 either way, booleans, null, arrays and objects. Within these the bytes
 * are those of RFC 8785. Anything else is refused, so that nothing depends on how a number is written.
 */
public final class CanonicalJson {
    private static final long MAX_INTEGER = (1L << 53) - 1;

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();

    private CanonicalJson() {}

    /**
     * The bytes of a value.
     *
     * @throws IllegalArgumentException when it holds a number that is not such an integer, half of a surrogate pair, or a node
     *     that is not JSON
     */
    public static byte[] bytes(JsonNode value) {
        CanonicalJson writer = new CanonicalJson();
        writer.write(value);
        return writer.bytes.toByteArray();
    }

    private void write(JsonNode value) {
        switch (value.getNodeType()) {
            case OBJECT -> object(value);
            case ARRAY -> array(value);
            case STRING -> string(value.stringValue());
            case NUMBER -> number(value);
            case BOOLEAN, NULL -> ascii(value.toString());
            default -> throw new IllegalArgumentException("A " + value.getNodeType() + " node is not JSON");
        }
    }

    private void object(JsonNode object) {
        Map<String, JsonNode> sorted = new TreeMap<>();
        object.properties().forEach(member -> sorted.put(member.getKey(), member.getValue()));
        String separator = "{";
        for (Map.Entry<String, JsonNode> member : sorted.entrySet()) {
            ascii(separator);
            string(member.getKey());
            ascii(":");
            write(member.getValue());
            separator = ",";
        }
        ascii(sorted.isEmpty() ? "{}" : "}");
    }

    private void array(JsonNode array) {
        String separator = "[";
        for (JsonNode element : array) {
            ascii(separator);
            write(element);
            separator = ",";
        }
        ascii(array.isEmpty() ? "[]" : "]");
    }

    private void number(JsonNode number) {
        if (!number.isIntegralNumber() || !number.canConvertToLong() || Math.abs(number.longValue()) > MAX_INTEGER) {
            throw new IllegalArgumentException(
                    "The number " + number + " is not an integer between -(2^53-1) and 2^53-1");
        }
        ascii(Long.toString(number.longValue()));
    }

    private void string(String text) {
        if (StrictJson.loneSurrogate(text) >= 0) {
            throw new IllegalArgumentException("The text holds half of a surrogate pair");
        }
        StringBuilder quoted = new StringBuilder(text.length() + 2).append('"');
        for (int i = 0; i < text.length(); i++) {
            char each = text.charAt(i);
            switch (each) {
                case '"' -> quoted.append("\\\"");
                case '\\' -> quoted.append("\\\\");
                case '\b' -> quoted.append("\\b");
                case '\t' -> quoted.append("\\t");
                case '\n' -> quoted.append("\\n");
                case '\f' -> quoted.append("\\f");
                case '\r' -> quoted.append("\\r");
                default -> {
                    if (each < ' ') {
                        quoted.append("\\u%04x".formatted((int) each));
                    } else {
                        quoted.append(each);
                    }
                }
            }
        }
        bytes.writeBytes(quoted.append('"').toString().getBytes(StandardCharsets.UTF_8));
    }

    private void ascii(String text) {
        bytes.writeBytes(text.getBytes(StandardCharsets.US_ASCII));
    }
}
