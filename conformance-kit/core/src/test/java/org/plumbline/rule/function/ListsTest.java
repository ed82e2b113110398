package org.plumbline.rule.function;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.cel.common.values.NullValue;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ListsTest {
    private static final List<Map<String, Object>> RECORDS = List.of(
            record("ANGLE_1", 10.0, "t1"),
            record("ANGLE_2", 20.0, "t1"),
            record("RANGE", -1.0, "t2"),
            record("ANGLE_1", 400.0, "t3"));

    @Test
    void rowsAndObjectsHaveColumns() {
        assertEquals(List.of(2.0, 4.0), Lists.column(List.of(List.of(1.0, 2.0), List.of(3.0, 4.0)), 1));
        assertEquals(List.of("t1", "t1", "t2", "t3"), Lists.members(RECORDS, "EPOCH"));
        assertEquals(List.of("ANGLE_1", "ANGLE_2", "RANGE", "ANGLE_1"), Lists.otherNames(RECORDS, "EPOCH"));
        assertEquals(List.of(""), Lists.otherNames(List.of(Map.of("EPOCH", "t")), "EPOCH"));
        assertEquals(List.of(1, 2), Lists.valuesOf(Map.of("b", 2, "a", 1), List.of("a", "c", "b")));
    }

    @Test
    void listsHaveSizesAndWhatIsNoListHasNone() {
        assertEquals(List.of(2L, 0L, 0L), Lists.sizes(List.of(List.of(1.0, 2.0), List.of(), "text")));
    }

    @Test
    void aColumnThatIsNotThereIsAnError() {
        assertThrows(IllegalArgumentException.class, () -> Lists.column(List.of(List.of(1.0)), 1));
        assertThrows(IllegalArgumentException.class, () -> Lists.column(List.of(1.0), 0));
    }

    @Test
    void whatIsMissingInOneObjectDoesNotMoveTheOthers() {
        List<Object> objects = List.of("no object", Map.of("RANGE", 7.0), Map.of());
        assertEquals(List.of(NullValue.NULL_VALUE, 7.0, NullValue.NULL_VALUE), Lists.members(objects, "RANGE"));
        assertEquals(List.of("", "RANGE", ""), Lists.otherNames(objects, "EPOCH"));
        assertEquals(1, Lists.firstOutOfRange(objects, "RANGE", 0, 1));
        assertEquals(-1, Lists.firstUnpaired(objects, "EPOCH", "RANGE", "RCS"));
    }

    @Test
    void theFirstOffenderIsFound() {
        assertEquals(2, Lists.firstDuplicate(List.of("a", "b", "a", "b")));
        assertEquals(-1, Lists.firstDuplicate(List.of("a", "b")));
        assertEquals(2, Lists.firstChange(List.of(7.0, 7.0, 10.0)));
        assertEquals(-1, Lists.firstChange(List.of()));
        assertEquals(3, Lists.firstUnpaired(RECORDS, "EPOCH", "ANGLE_1", "ANGLE_2"));
        assertEquals(-1, Lists.firstUnpaired(RECORDS, "EPOCH", "ANGLE_2", "ANGLE_1"));
        assertEquals(3, Lists.firstOutOfRange(RECORDS, "ANGLE_1", -180, 360));
        assertEquals(2, Lists.firstOutOfRange(RECORDS, "RANGE", 0, 1e9));
        assertEquals(-1, Lists.firstOutOfRange(RECORDS, "DOPPLER", 0, 1));
    }

    @Test
    void eachValueComesOnceInTheOrderOfItsFirstComing() {
        assertEquals(List.of("b", "a"), Lists.distinct(List.of("b", "a", "b")));
    }

    @ParameterizedTest
    @CsvSource({"3, 3", "1 5 3, 3", "4 1 3 2, 2.5"})
    void theMedianIsTheMiddle(String numbers, double median) {
        List<Double> list =
                java.util.Arrays.stream(numbers.split(" ")).map(Double::valueOf).toList();
        assertEquals(median, Lists.median(Lists.numbers(list)));
    }

    @Test
    void nothingHasNoMedianAndTextIsNoNumber() {
        assertThrows(IllegalArgumentException.class, () -> Lists.median(new double[0]));
        assertThrows(IllegalArgumentException.class, () -> Lists.numbers(List.of("1")));
    }

    private static Map<String, Object> record(String keyword, double value, String epoch) {
        Map<String, Object> record = new LinkedHashMap<>();
        record.put("EPOCH", epoch);
        record.put(keyword, value);
        return record;
    }

    @Test
    void listsOfAListBecomeOne() {
        assertEquals(
                List.of(1.0, 2.0, List.of(3.0)), Lists.flatten(List.of(List.of(1.0, 2.0), "x", List.of(List.of(3.0)))));
        assertEquals(List.of(), Lists.flatten(List.of()));
    }

    @Test
    void aValueHasItsPlace() {
        assertEquals(1, Lists.indexOf(List.of("a", "b", "b"), "b"));
        assertEquals(-1, Lists.indexOf(List.of("a"), "b"));
    }
}
