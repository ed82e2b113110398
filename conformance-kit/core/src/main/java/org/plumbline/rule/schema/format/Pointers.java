package org.plumbline.rule.schema.format;

import java.util.regex.Pattern;

/** What points to something in a document, or names it for good. */
final class Pointers {
    private static final Pattern UUID =
            Pattern.compile("[0-9A-Fa-f]{8}-[0-9A-Fa-f]{4}-[0-9A-Fa-f]{4}-[0-9A-Fa-f]{4}-[0-9A-Fa-f]{12}");
    private static final Pattern LONE_TILDE = Pattern.compile("~(?![01])");
    private static final Pattern UP = Pattern.compile("(?:0|[1-9][0-9]*)(?:[+-](?:0|[1-9][0-9]*))?");

    private Pointers() {}

    /** RFC 4122, section 3: any version and variant. */
    static boolean isUuid(String text) {
        return UUID.matcher(text).matches();
    }

    /** RFC 6901, section 3. */
    static boolean isPointer(String text) {
        return (text.isEmpty() || text.startsWith("/"))
                && !LONE_TILDE.matcher(text).find();
    }

    /** Relative JSON Pointers, draft-bhutton-relative-json-pointer-00, section 3. */
    static boolean isRelativePointer(String text) {
        var up = UP.matcher(text);
        if (!up.lookingAt()) {
            return false;
        }
        String rest = text.substring(up.end());
        return rest.equals("#") || isPointer(rest);
    }
}
