package org.plumbline.cli.shell;

/**
 * Makes text from outside safe to print: what a message contains must not steer the reader's terminal.
 */
public final class Printable {
    private Printable() {}

    /**
     * Replaces control and format characters (Unicode categories Cc, Cf, Zl, Zp and Cs) by their escape, for example
     * {@code \u001b}. A tab becomes one blank, so that a caret below a line stands where it should.
     */
    public static String of(String text) {
        if (text.chars().noneMatch(Printable::steers)) {
            return text;
        }
        var safe = new StringBuilder(text.length() + 16);
        text.chars().forEach(character -> {
            if (character == '\t') {
                safe.append(' ');
            } else if (steers(character)) {
                safe.append("\\u%04x".formatted(character));
            } else {
                safe.append((char) character);
            }
        });
        return safe.toString();
    }

    private static boolean steers(int character) {
        return switch (Character.getType(character)) {
            case Character.CONTROL, Character.FORMAT, Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR -> true;
            default -> false;
        };
    }
}
