package org.plumbline.rule.function;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class IntervalsTest {
    /** Each interval is key, hour of start and hour of stop; ? stands for what is no time. */
    @ParameterizedTest
    @CsvSource({
        "a 08 10  a 10 12  b 09 11, -1",
        "a 08 10  b 09 11  a 09 12, 2",
        "a 08 20  a 09 10, 1",
        "a 09 10  a 08 20, 1",
        "a 12 14  a 08 10  a 09 13, 2",
        "a 08 10  a 09 09  a 11 10  a ? 12  a 09 ?, -1",
        "a 08 10  a 08 10, 1"
    })
    void theFirstIntervalThatTakesWhatIsTakenIsFound(String intervals, long overlap) {
        List<List<String>> parts = Stream.of(intervals.split("  "))
                .map(each -> Arrays.asList(each.split(" ")))
                .toList();
        assertEquals(overlap, Intervals.firstOverlap(column(parts, 0), times(parts, 1), times(parts, 2)));
    }

    @Test
    void everyIntervalHasAKeyAStartAndAStop() {
        List<String> one = List.of("2026-03-01T00:00:00Z");
        assertThrows(IllegalArgumentException.class, () -> Intervals.firstOverlap(List.of("a", "b"), one, one));
        assertThrows(IllegalArgumentException.class, () -> Intervals.firstOverlap(List.of("a"), one, List.of()));
    }

    private static List<String> column(List<List<String>> parts, int position) {
        return parts.stream().map(each -> each.get(position)).toList();
    }

    private static List<Object> times(List<List<String>> parts, int position) {
        return column(parts, position).stream()
                .map(hour -> hour.equals("?") ? (Object) 7.0 : "2026-060T" + hour + ":00:00.000Z")
                .toList();
    }
}
