package org.plumbline.message.mapping;

/** A vendor's text as findings quote it: short, and without characters that a terminal would act on. */
public final class Excerpt {
    private static final int LENGTH = 60;

    private Excerpt() {}

    /** The text, cut after 60 characters; control characters become question marks. */
    public static String of(String text) {
        String plain = text.replaceAll("\\p{C}", "?");
        return plain.codePointCount(0, plain.length()) <= LENGTH
                ? plain
                : plain.substring(0, plain.offsetByCodePoints(0, LENGTH)) + "…";
    }
}
