package org.plumbline.cli.findings;

/** Collects the excerpt around one column while a line goes by. */
final class ExcerptWindow {
    /** Columns kept free for what follows the place, and for the dots where the line is cut. */
    private static final int MARGIN = 12;

    private static final int NARROWEST = 2 * MARGIN;

    private final StringBuilder text = new StringBuilder();
    private final int column;
    private final int first;
    private final int last;
    private boolean cutAfter;

    /**
     * @param column the place, from 1
     * @param width columns that the excerpt may fill
     */
    ExcerptWindow(int column, int width) {
        int room = Math.max(NARROWEST, width) - MARGIN / 2;
        this.column = column;
        this.first = column <= room - MARGIN ? 1 : column - room / 2;
        this.last = first + room - 1;
    }

    /** The first column it shows. */
    int begins() {
        return first;
    }

    /** Whether it has seen all it shows, and that the line goes on. */
    boolean full() {
        return cutAfter;
    }

    /** Takes the character at a column of the line, not before {@link #begins}. */
    void add(char character, int atColumn) {
        if (atColumn <= last) {
            text.append(character);
        } else {
            cutAfter = true;
        }
    }

    Excerpt excerpt() {
        return new Excerpt(text.toString(), column - first, first > 1, cutAfter);
    }
}
