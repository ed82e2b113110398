package org.plumbline.cli.findings;

/** Mistakes of one family that are only counted: there are so many that the first ones show what they are. */
final class Rest {
    private long count;
    private int fromLine = Integer.MAX_VALUE;
    private int toLine;

    void add(Told told) {
        count++;
        fromLine = Math.min(fromLine, told.place().line());
        toLine = Math.max(toLine, told.place().line());
    }

    long count() {
        return count;
    }

    int fromLine() {
        return fromLine;
    }

    int toLine() {
        return toLine;
    }
}
