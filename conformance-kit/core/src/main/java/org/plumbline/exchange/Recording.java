package org.plumbline.exchange;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;

/**
 * What a live service was asked and what it answered, in order.
 *
 * @param contract the contract of the standard that was tried
 * @param terms on what terms the service was asked
 * @param exchanges the exchanges, numbered from 1 without a gap
 * @param interruption why the recording is not whole; empty when it is
 */
public record Recording(String contract, Terms terms, List<Exchange> exchanges, Optional<Interruption> interruption) {
    /** The folder of the evidence that holds a recording. */
    public static final String FOLDER = "data/exchanges/";

    /** The file that describes the recording as a whole. */
    public static final String INDEX = "recording.json";

    public Recording {
        exchanges = List.copyOf(exchanges);
        for (int i = 0; i < exchanges.size(); i++) {
            if (exchanges.get(i).number() != i + 1) {
                throw new IllegalArgumentException("Exchanges must be numbered from 1 without a gap");
            }
        }
    }

    /** A recording for which no terms matter. */
    public Recording(String contract, List<Exchange> exchanges, Optional<Interruption> interruption) {
        this(contract, Terms.NONE, exchanges, interruption);
    }

    /** The exchanges of one step, in order. */
    public List<Exchange> of(String step) {
        return exchanges.stream()
                .filter(exchange -> exchange.step().equals(step))
                .toList();
    }

    /**
     * The files that keep this recording, by name below {@link #FOLDER}: {@value #INDEX}, and for each exchange
     * {@code 0001.json}, the body's bytes as {@code 0001.body}, and those that were sent, where there are any, as
     * {@code 0001.request}. The same recording gives the same bytes.
     */
    public SortedMap<String, byte[]> files() {
        return RecordingFiles.write(this);
    }

    /**
     * Reads what {@link #files()} wrote.
     *
     * @param files the files by name below {@link #FOLDER}; one that does not belong there is refused
     */
    public static Recording read(Map<String, byte[]> files) throws RecordingRefused {
        return RecordingFiles.read(files);
    }
}
