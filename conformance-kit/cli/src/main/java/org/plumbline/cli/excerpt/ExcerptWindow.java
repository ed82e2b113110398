package org.plumbline.cli.excerpt;

/** Collects the excerpt around one column while a line goes by. */
final class ExcerptWindow {
    private final StringBuilder text = new StringBuilder();
    private final int column;
    private final int first;
    private final int last;
    private boolean cutAfter;

    /**
     * @param column the place, from 1
     * @param reach code points to keep on either side of it
     */
    ExcerptWindow(int column, int reach) {
        this.column = column;
        this.first = Math.max(1, column - reach);
        this.last = column + reach;
    }

    /** The first column it shows. */
    int begins() {
        return first;
    }

    /** Whether it has seen all it shows, and that the line goes on. */
    boolean full() {
        return cutAfter;
    }

    /** Takes the character at a column of the line; those before {@link #begins} do not matter. */
    void add(char character, int atColumn) {
        if (atColumn > last) {
            cutAfter = true;
        } else if (atColumn >= first) {
            text.append(character);
        }
    }

    Excerpt excerpt() {
        return Excerpt.of(text.toString(), column - first, first > 1, cutAfter);
    }
}
