package org.plumbline.cli.shell;

/**
 * Colours text for a terminal (ECMA-48, select graphic rendition), or leaves it as it is. Colour never carries meaning alone.
 *
 * @param colours whether the reader can show colours
 */
public record Ink(boolean colours) {
    public String error(String text) {
        return paint("1;31", text);
    }

    public String warning(String text) {
        return paint("1;33", text);
    }

    public String good(String text) {
        return paint("1;32", text);
    }

    public String strong(String text) {
        return paint("1", text);
    }

    public String faint(String text) {
        return paint("2", text);
    }

    private String paint(String rendition, String text) {
        return colours ? "\u001b[" + rendition + "m" + text + "\u001b[0m" : text;
    }
}
