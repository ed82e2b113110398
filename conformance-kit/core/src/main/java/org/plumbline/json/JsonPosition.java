package org.plumbline.json;

/**
 * A place in a text.
 *
 * @param line counted from 1; a line ends with LF, CR LF or CR
 * @param column counted from 1 in Unicode code points
 */
public record JsonPosition(int line, int column) {
    /** Where every text begins. */
    public static final JsonPosition START = new JsonPosition(1, 1);

    /** The place of a byte, when the text itself begins here. */
    public JsonPosition after(byte[] utf8, int offset) {
        return after(utf8, 0, offset);
    }

    /** The place of a byte, when another byte before it stands here. */
    JsonPosition after(byte[] utf8, int from, int offset) {
        int atLine = line;
        int atColumn = column;
        for (int i = from; i < offset; i++) {
            byte each = utf8[i];
            if (each == '\n' || (each == '\r' && (i + 1 == utf8.length || utf8[i + 1] != '\n'))) {
                atLine++;
                atColumn = 1;
            } else if ((each & 0xC0) != 0x80) {
                atColumn++;
            }
        }
        return new JsonPosition(atLine, atColumn);
    }
}
