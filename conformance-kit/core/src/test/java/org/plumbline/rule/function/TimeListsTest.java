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
        assertEquals(
                -1, TimeLists.firstOutside(times, "noon", at("10:00:02"), "UTC"), "what is no time limits nothing");
        assertEquals(3, TimeLists.firstOutside(times, "noon", at("10:00:01.999"), "UTC"));
        assertEquals(0, TimeLists.firstOutside(times, at("10:00:00.001"), "noon", "UTC"));
    }

    /** At the end of 2016 TAI is 36 s ahead of UTC, GPS 17 s, TT 68.184 s. */
    @ParameterizedTest
    @CsvSource({
        "10:00:36 10:00:38, TAI, 10:00:00, 10:00:02, -1",
        "10:00:36 10:00:38, TAI, 10:00:00, 10:00:01.999, 1",
        "10:00:35.999 10:00:38, TAI, 10:00:00, 10:00:02, 0",
        "10:00:17 ? 10:00:20, GPS, 10:00:00, 10:00:02, 2",
        "10:01:08.184, TT, 10:00:00, 10:00:00, -1",
        "23:59:59.5, UTC, 23:59:59, 23:59:60, -1"
    })
    void aSpanMayBeGivenInAnotherSystem(String times, String system, String start, String stop, long outside) {
        assertEquals(outside, TimeLists.firstOutside(times(times), system, at(start), at(stop), "UTC"));
    }

    @Test
    void systemsThatCannotBeComparedHaveNoSpanInAnother() {
        List<?> times = times("10:00:00");
        assertThrows(
                IllegalArgumentException.class,
                () -> TimeLists.firstOutside(times, "SCLK", at("10:00:00"), at("10:00:00"), "UTC"));
    }

    @Test
    void whatIsNoTextIsPassedOver() {
        List<?> times = List.of(7.0, at("10:00:00"), at("25:00:00"));
        assertEquals(2, TimeLists.firstNotTime(times, "UTC"));
        assertEquals(-1, TimeLists.firstOutside(times, "UTC", at("10:00:00"), at("10:00:00"), "UTC"));
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
