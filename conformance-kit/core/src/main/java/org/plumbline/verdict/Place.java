package org.plumbline.verdict;

import java.util.Comparator;

/**
 * Where something stands in what the vendor handed in.
 *
 * @param file the name of the file or recorded exchange, relative, with {@code /} between folders
 * @param message which message of the file, counted from 0
 * @param line line in the file, counted from 1; 0 when the place is the file as a whole
 * @param column column in the line in Unicode code points, counted from 1; 0 when the place is the line as a whole
 * @param pointer JSON Pointer (RFC 6901) in the message; for KVN, in the message's JSON model
 */
public record Place(String file, int message, int line, int column, String pointer) implements Comparable<Place> {
    private static final Comparator<Place> ORDER = Comparator.comparing(Place::file)
            .thenComparingInt(Place::message)
            .thenComparingInt(Place::line)
            .thenComparingInt(Place::column)
            .thenComparing(Place::pointer);

    @Override
    public int compareTo(Place other) {
        return ORDER.compare(this, other);
    }
}
