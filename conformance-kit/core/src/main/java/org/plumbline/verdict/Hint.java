package org.plumbline.verdict;

import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What the author of a wrong message probably meant.
 *
 * @param kind what the value says
 * @param value the name or value meant, or the JSON Pointer of the object where a misplaced member belongs
 */
public record Hint(Kind kind, String value) {
    /** What a hint may say. */
    public enum Kind {
        /** The value is the right spelling. */
        MEANT,
        /** The value is the JSON Pointer of the object where the member belongs. */
        BELONGS
    }

    /** A spelling that is right. */
    public static Hint meant(String value) {
        return new Hint(Kind.MEANT, value);
    }

    /** An object where the member belongs. */
    public static Hint belongs(String pointer) {
        return new Hint(Kind.BELONGS, pointer);
    }

    /** The key of its words in {@code messages.properties}. */
    String code() {
        return code(kind);
    }

    /** The keys of the words of all hints. */
    static Set<String> codes() {
        return Arrays.stream(Kind.values()).map(Hint::code).collect(Collectors.toUnmodifiableSet());
    }

    private static String code(Kind kind) {
        return "HINT-" + kind;
    }
}
