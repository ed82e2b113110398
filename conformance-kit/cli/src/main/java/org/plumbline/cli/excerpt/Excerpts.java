package org.plumbline.cli.excerpt;

import java.io.BufferedReader;
import java.io.IOException;
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
import org.jspecify.annotations.Nullable;
import org.plumbline.json.JsonPosition;
import org.plumbline.verdict.Place;

/**
 * The lines that places stand in. The file is read along once, from the first place asked for to the last; memory depends on the
 * number of places asked for at a time only, not on the length of the file or its lines.
 */
public final class Excerpts implements AutoCloseable {
    private final Content content;
    private final int reach;
    private final StringBuilder recent = new StringBuilder();
    private @Nullable Reader reader;
    private int line = 1;
    private int column;
    private boolean lineEnded;

    /**
     * @param content the file that the places are in; opened when a place is asked for
     * @param reach code points shown on either side of a place
     */
    public Excerpts(Content content, int reach) {
        this.content = content;
        this.reach = reach;
    }

    /** The lines around some places. */
    public interface Found {
        /** The excerpt around a place; empty when the place is not in a line, or the line is not text. */
        Optional<Excerpt> at(Place place);
    }

    /**
     * The lines around places that stand behind all that were asked for before; these among each other in any order. What cannot be
     * read any more, such as a file that is gone, is not shown.
     */
    public Found around(Collection<Place> places) {
        Map<JsonPosition, ExcerptWindow> windows = new HashMap<>();
        places.stream()
                .filter(place -> place.line() > 0)
                .map(Excerpts::position)
                .forEach(at -> windows.put(at, new ExcerptWindow(at.column(), reach)));
        if (!windows.isEmpty()) {
            try {
                collect(windows);
            } catch (IOException unreadable) {
                return place -> Optional.empty();
            }
        }
        return place -> Optional.ofNullable(windows.get(position(place)))
                .map(ExcerptWindow::excerpt)
                .filter(Excerpt::isText);
    }

    private void collect(Map<JsonPosition, ExcerptWindow> windows) throws IOException {
        if (reader == null) {
            reader = new BufferedReader(new InputStreamReader(content.open(), StandardCharsets.UTF_8));
        }
        var byLine = new TreeMap<Integer, List<ExcerptWindow>>();
        windows.entrySet().stream()
                .sorted(Map.Entry.comparingByKey((a, b) -> Integer.compare(a.column(), b.column())))
                .forEach(each -> byLine.computeIfAbsent(each.getKey().line(), wanted -> new ArrayList<>())
                        .add(each.getValue()));
        for (var wanted : byLine.entrySet()) {
            boolean more = true;
            while (more && line < wanted.getKey()) {
                more = nextLine(reader);
            }
            if (line == wanted.getKey()) {
                readLine(reader, wanted.getValue());
            }
        }
    }

    /** Goes to the begin of the next line; false when there is none. */
    private boolean nextLine(Reader in) throws IOException {
        while (!lineEnded) {
            int character = in.read();
            if (character < 0) {
                return false;
            }
            lineEnded = endsLine(character, in);
        }
        lineEnded = false;
        line++;
        column = 0;
        recent.setLength(0);
        return true;
    }

    /** Hands each character of the line to the windows that want it; both go from left to right. */
    private void readLine(Reader in, List<ExcerptWindow> wanted) throws IOException {
        int at = column - recent.codePointCount(0, recent.length());
        for (int i = 0; i < recent.length(); i++) {
            at += Character.isLowSurrogate(recent.charAt(i)) ? 0 : 1;
            for (ExcerptWindow window : wanted) {
                window.add(recent.charAt(i), at);
            }
        }
        int first = 0;
        while (!lineEnded && first < wanted.size()) {
            int character = in.read();
            if (character < 0) {
                return;
            }
            lineEnded = endsLine(character, in);
            if (!lineEnded) {
                remember((char) character);
                for (int i = first; i < wanted.size() && wanted.get(i).begins() <= column; i++) {
                    wanted.get(i).add((char) character, column);
                }
            }
            while (first < wanted.size() && wanted.get(first).full()) {
                first++;
            }
        }
    }

    private void remember(char character) {
        column += Character.isLowSurrogate(character) ? 0 : 1;
        recent.append(character);
        if (recent.length() > 16 * reach) {
            int from = recent.length() - 8 * reach;
            recent.delete(0, Character.isLowSurrogate(recent.charAt(from)) ? from - 1 : from);
        }
    }

    /** A line ends with LF, CR LF or CR. */
    private static boolean endsLine(int character, Reader in) throws IOException {
        if (character == '\r') {
            in.mark(1);
            if (in.read() != '\n') {
                in.reset();
            }
        }
        return character == '\n' || character == '\r';
    }

    private static JsonPosition position(Place place) {
        return new JsonPosition(place.line(), Math.max(1, place.column()));
    }

    @Override
    public void close() throws IOException {
        if (reader != null) {
            reader.close();
        }
    }
}
