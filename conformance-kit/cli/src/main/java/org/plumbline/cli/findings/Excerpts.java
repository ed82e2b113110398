package org.plumbline.cli.findings;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.plumbline.json.JsonPosition;
import org.plumbline.verdict.Place;

/**
 * The lines that places stand in, found in one pass over the file. Memory depends on the number of places only, not on the
 * length of the file or its lines.
 */
final class Excerpts {
    private final Map<JsonPosition, ExcerptWindow> windows = new HashMap<>();

    private Excerpts() {}

    /** No excerpt of anything. */
    static Excerpts none() {
        return new Excerpts();
    }

    /**
     * Reads the file up to the last place.
     *
     * @param content the file that the places are in; not closed here
     * @param width columns that an excerpt may fill
     */
    static Excerpts read(InputStream content, Collection<Place> places, int width) throws IOException {
        var excerpts = new Excerpts();
        places.stream()
                .filter(place -> place.line() > 0)
                .map(Excerpts::position)
                .forEach(at -> excerpts.windows.put(at, new ExcerptWindow(at.column(), width)));
        excerpts.collect(new BufferedReader(new InputStreamReader(content, StandardCharsets.UTF_8)));
        return excerpts;
    }

    /** The excerpt around a place; empty when the place is not in a line, or the line is not text. */
    Optional<Excerpt> at(Place place) {
        return Optional.ofNullable(windows.get(position(place)))
                .map(ExcerptWindow::excerpt)
                .filter(Excerpt::isText);
    }

    private void collect(Reader reader) throws IOException {
        var byLine = new TreeMap<Integer, List<ExcerptWindow>>();
        windows.entrySet().stream()
                .sorted(Map.Entry.comparingByKey((a, b) -> Integer.compare(a.column(), b.column())))
                .forEach(each -> byLine.computeIfAbsent(each.getKey().line(), line -> new ArrayList<>())
                        .add(each.getValue()));
        int line = 1;
        for (var wanted : byLine.entrySet()) {
            while (line < wanted.getKey()) {
                skipLine(reader);
                line++;
            }
            readLine(reader, wanted.getValue());
            line++;
        }
    }

    private static void skipLine(Reader reader) throws IOException {
        readLine(reader, List.of());
    }

    /** Hands each character of the line to the windows that want it; both go from left to right. */
    private static void readLine(Reader reader, List<ExcerptWindow> wanted) throws IOException {
        int column = 0;
        int first = 0;
        for (int character = reader.read(); character >= 0 && !endsLine(character, reader); character = reader.read()) {
            if (!Character.isLowSurrogate((char) character)) {
                column++;
            }
            for (int i = first; i < wanted.size() && wanted.get(i).begins() <= column; i++) {
                wanted.get(i).add((char) character, column);
            }
            while (first < wanted.size() && wanted.get(first).full()) {
                first++;
            }
        }
    }

    /** A line ends with LF, CR LF or CR. */
    private static boolean endsLine(int character, Reader reader) throws IOException {
        if (character == '\r') {
            reader.mark(1);
            if (reader.read() != '\n') {
                reader.reset();
            }
        }
        return character == '\n' || character == '\r';
    }

    private static JsonPosition position(Place place) {
        return new JsonPosition(place.line(), Math.max(1, place.column()));
    }
}
