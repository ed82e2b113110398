package org.plumbline.rule.function;

import static org.plumbline.rule.function.Lists.NONE;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;

/** Intervals of time, each from a start to a stop, both in UTC. */
final class Intervals {
    private Intervals() {}

    /**
     * The first interval that has more than an instant in common with one before it in the list that has the same key. What has no
     * start, no stop or no length is passed over, because another rule says so.
     */
    static long firstOverlap(List<?> keys, List<?> starts, List<?> stops) {
        if (keys.size() != starts.size() || keys.size() != stops.size()) {
            throw new IllegalArgumentException(
                    "%d keys for %d starts and %d stops".formatted(keys.size(), starts.size(), stops.size()));
        }
        Map<Object, NavigableMap<CcsdsTime, CcsdsTime>> taken = new HashMap<>();
        for (int i = 0; i < keys.size(); i++) {
            Optional<CcsdsTime> start = time(starts.get(i));
            Optional<CcsdsTime> stop = time(stops.get(i));
            if (start.isPresent() && stop.isPresent() && start.get().compareTo(stop.get()) < 0) {
                NavigableMap<CcsdsTime, CcsdsTime> before = taken.computeIfAbsent(keys.get(i), key -> new TreeMap<>());
                Map.Entry<CcsdsTime, CcsdsTime> neighbour = before.lowerEntry(stop.get());
                if (neighbour != null && neighbour.getValue().compareTo(start.get()) > 0) {
                    return i;
                }
                before.put(start.get(), stop.get());
            }
        }
        return NONE;
    }

    private static Optional<CcsdsTime> time(Object text) {
        return text instanceof String written ? CcsdsTime.find(written) : Optional.empty();
    }
}
