package org.plumbline.rule.footprint;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.plumbline.testing.Table;
import tools.jackson.databind.json.JsonMapper;

class FootprintTest {
    @TestFactory
    Stream<DynamicTest> everyGeometryIsSeenAsItIs() {
        return Table.tests(FootprintTest.class, "geometries.tsv", row -> {
            Footprint footprint = geometry(row.get(1), row.get(2));
            assertEquals(
                    row.get(3),
                    footprint.firstOpenRing() + " " + footprint.firstCrossingRing() + " "
                            + footprint.firstTurnedRing());
        });
    }

    @TestFactory
    Stream<DynamicTest> twoGeometriesMeetOrDoNot() {
        return Table.tests(FootprintTest.class, "contacts.tsv", row -> {
            Footprint one = geometry(row.get(1), row.get(2));
            Footprint other = geometry(row.get(3), row.get(4));
            assertEquals(Boolean.valueOf(row.get(5)), one.meets(other));
            assertEquals(Boolean.valueOf(row.get(5)), other.meets(one));
        });
    }

    @TestFactory
    Stream<DynamicTest> aBoxHoldsPositionsOrDoesNot() {
        return Table.tests(
                FootprintTest.class,
                "boxes.tsv",
                row -> assertEquals(
                        Integer.parseInt(row.get(4)),
                        new Box(list(row.get(1)).stream()
                                        .map(Double.class::cast)
                                        .toList())
                                .firstOutside(list(row.get(2)), Double.parseDouble(row.get(3)))));
    }

    @Test
    void positionsComeInOrderWithTheirHeights() {
        assertEquals(
                List.of(List.of(1.0, 2.0), List.of(3.0, 4.0, 5.0)),
                geometry("LineString", "[[1,2],[3,4,5]]").positions());
    }

    @Test
    void whatIsNoGeometryIsRefused() {
        assertThrows(IllegalArgumentException.class, () -> Footprint.of(Map.of("type", "GeometryCollection")));
        assertThrows(IllegalArgumentException.class, () -> geometry("Point", "[1]"));
        assertThrows(IllegalArgumentException.class, () -> geometry("LineString", "[1, 2]"));
        assertThrows(IllegalArgumentException.class, () -> geometry("Polygon", "[1]"));
        assertThrows(IllegalArgumentException.class, () -> new Box(List.of(1.0)));
    }

    @Test
    void aGeometryThatIsTooLargeIsRefusedInGoodTime() {
        List<Object> comb = new ArrayList<>();
        for (int i = 0; i < 20_000; i++) {
            comb.add(List.of((double) (i % 2) + 1e-6 * i, 1e-4 * i));
        }
        Footprint footprint = Footprint.of(Map.of("type", "Polygon", "coordinates", List.of(comb)));
        assertThrows(IllegalArgumentException.class, footprint::firstCrossingRing);
        assertThrows(IllegalArgumentException.class, () -> footprint.meets(footprint));
    }

    private static Footprint geometry(String type, String coordinates) {
        return Footprint.of(Map.of("type", type, "coordinates", list(coordinates)));
    }

    private static List<?> list(String json) {
        List<?> read = JsonMapper.shared().readValue("[" + json + "]", List.class);
        return (List<?>) doubles(read.get(0));
    }

    private static Object doubles(Object value) {
        if (value instanceof List<?> list) {
            return list.stream().map(FootprintTest::doubles).toList();
        }
        return value instanceof Number number ? (Object) number.doubleValue() : value;
    }
}
