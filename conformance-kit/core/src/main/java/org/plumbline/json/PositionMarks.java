package org.plumbline.json;

/** Turns byte offsets of a text into places without counting from its beginning each time. */
final class PositionMarks {
    private static final int STEP = 1024;

    private final byte[] utf8;
    /** The place of every byte whose offset is a multiple of the step. */
    private final JsonPosition[] marks;

    PositionMarks(byte[] utf8, JsonPosition origin) {
        this.utf8 = utf8;
        this.marks = new JsonPosition[utf8.length / STEP + 1];
        marks[0] = origin;
        for (int i = 1; i < marks.length; i++) {
            marks[i] = marks[i - 1].after(utf8, (i - 1) * STEP, i * STEP);
        }
    }

    JsonPosition at(int offset) {
        int mark = offset / STEP;
        return marks[mark].after(utf8, mark * STEP, offset);
    }
}
