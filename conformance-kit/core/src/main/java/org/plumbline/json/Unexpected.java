package org.plumbline.json;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import tools.jackson.core.JacksonException;

/** Says in plain words what Jackson's streaming reader stumbled over. */
final class Unexpected {
    static final String VALUE =
            "a value: a string in double quotes, a number, true, false, null, an object or an array";
    private static final String NOT_A_NUMBER = "Non-standard token '";
    private static final String PLUS_SIGN = "to have plus signs";

    /** What Jackson's text holds, and what would be right; the first that fits counts. */
    private static final List<Map.Entry<String, String>> RIGHT = List.of(
            Map.entry("to start property name", "a name in double quotes"),
            Map.entry("was expecting a colon", "':' after the name"),
            Map.entry("to separate Array entries", "',' or ']'"),
            Map.entry("to separate Object entries", "',' or '}'"),
            Map.entry("expected ']'", "']' for the array that is open"),
            Map.entry("expected '}'", "'}' for the object that is open"),
            Map.entry("numeric value", "a number such as 0.5, -12 or 6.0e23"),
            Map.entry("Illegal unquoted character", "control characters escaped, such as \\n or \\u0009"),
            Map.entry("surrogate", "both halves of a surrogate pair, such as \\ud83d\\udef0"),
            Map.entry("escape", "an escape such as \\n, \\\" or \\u00e9"),
            Map.entry("Illegal character", "a blank, a line end or the next value"));

    private Unexpected() {}

    /** Where the fault begins. */
    static int offset(byte[] utf8, JacksonException fault) {
        int offset = (int) fault.getLocation().getByteOffset();
        String text = fault.getOriginalMessage();
        if (text.startsWith(NOT_A_NUMBER)) {
            // Jackson has read the word already: NaN, Infinity or -Infinity.
            int end = text.indexOf('\'', NOT_A_NUMBER.length());
            return offset - (end - NOT_A_NUMBER.length());
        }
        if (text.contains(PLUS_SIGN)) {
            return offset - 1;
        }
        while (offset < utf8.length && (utf8[offset] & 0xC0) == 0x80) {
            offset--;
        }
        return offset;
    }

    /** What would be right. */
    static String expected(JacksonException fault) {
        String text = fault.getOriginalMessage();
        return RIGHT.stream()
                .filter(each -> text.contains(each.getKey()))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse(VALUE);
    }

    /** The word, sign or character at a place, for people. */
    static String found(byte[] utf8, int offset) {
        int end = offset;
        while (end < utf8.length && end - offset < 40 && isWord(utf8[end])) {
            end++;
        }
        if (end > offset) {
            return "'" + new String(utf8, offset, end - offset, StandardCharsets.US_ASCII) + "'";
        }
        int length = Math.min(4, utf8.length - offset);
        int codePoint = new String(utf8, offset, length, StandardCharsets.UTF_8).codePointAt(0);
        String name = "U+%04X".formatted(codePoint);
        return Character.isISOControl(codePoint) || codePoint > 0x7E
                ? "the character " + name
                : "'" + Character.toString(codePoint) + "'";
    }

    private static boolean isWord(byte each) {
        return Character.isLetterOrDigit(each) || "_+-.".indexOf(each) >= 0;
    }
}
