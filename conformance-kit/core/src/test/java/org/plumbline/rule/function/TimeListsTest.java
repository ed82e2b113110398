package org.plumbline.rule.function;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TimeListsTest {
    /** Times of 2016-12-31, the last day with a leap second; ? stands for what is no time. */
    @ParameterizedTest
    @CsvSource({
        "'', UTC, -1, -1, -1",
        "10:00:00, UTC, -1, -1, -1",
        "10:00:00 10:00:01 10:00:02, UTC, -1, -1, -1",
        "10:00:00 10:00:01 10:00:01 10:00:00, UTC, -1, 2, 3",
        "10:00:00.25 10:00:00.5 10:00:00.125, UTC, -1, 2, 2",
        "23:59:59 23:59:60 23:59:60.5, UTC, -1, -1, -1",
        "23:59:59 23:59:60 23:59:59.5, TAI, 1, -1, -1",
        "10:00:01 ? 10:00:00, UTC, 1, 2, 2",
        "? ?, UTC, 0, -1, -1"
    })
    void theFirstTimeOutOfOrderIsFound(String times, String system, long notTime, long notLater, long earlier) {
        List<?> list = times(times);
        assertEquals(notTime, TimeLists.firstNotTime(list, system));
        assertEquals(notLater, TimeLists.firstNotLater(list, system));
        assertEquals(earlier, TimeLists.firstEarlier(list, system));
    }

    @Test
    void eachKeyHasItsOwnOrder() {
        List<?> times = times("10:00:00 10:00:00 10:00:01 10:00:00.5 10:00:01");
        assertEquals(-1, TimeLists.firstNotLaterPer(List.of("a", "b", "a", "b", "b"), times, "UTC"));
        assertEquals(3, TimeLists.firstNotLaterPer(List.of("a", "b", "a", "a", "b"), times, "UTC"));
        assertThrows(IllegalArgumentException.class, () -> TimeLists.firstNotLaterPer(List.of("a"), times, "UTC"));
    }

    @Test
    void bothEndsOfASpanBelongToIt() {
        List<?> times = times("10:00:00 10:00:01 ? 10:00:02");
        assertEquals(-1, TimeLists.firstOutside(times, at("10:00:00"), at("10:00:02"), "UTC"));
        assertEquals(3, TimeLists.firstOutside(times, at("10:00:00"), at("10:00:01.999"), "UTC"));
        assertEquals(0, TimeLists.firstOutside(times, at("10:00:00.001"), at("10:00:02"), "UTC"));
        assertEquals(2, TimeLists.countWithin(times, at("10:00:00.5"), at("10:00:02"), "UTC"));
        assertThrows(
                IllegalArgumentException.class, () -> TimeLists.firstOutside(times, "noon", at("10:00:02"), "UTC"));
    }

    @ParameterizedTest
    @CsvSource({
        "10:00:00 10:01:00 10:02:00 10:20:00, 10, 3",
        "10:00:00 10:01:00 10:02:00 10:12:00, 10, -1",
        "10:00:00 10:20:00 10:21:00 10:22:00 10:23:00, 10, 1",
        "10:00:00, 10, -1",
        "'', 10, -1"
    })
    void aStepFarAboveTheMedianIsAGap(String times, double factor, long gap) {
        assertEquals(gap, TimeLists.firstGap(times(times), "UTC", factor));
    }

    private static List<?> times(String times) {
        if (times.isEmpty()) {
            return List.of();
        }
        return new ArrayList<>(
                Arrays.stream(times.split(" ")).map(TimeListsTest::at).toList());
    }

    private static String at(String time) {
        return "2016-12-31T" + time;
    }
}
