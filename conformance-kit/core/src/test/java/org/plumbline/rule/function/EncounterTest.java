package org.plumbline.rule.function;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.plumbline.testing.SimpleMessage;
import org.plumbline.testing.Table;
import tools.jackson.databind.JsonNode;

class EncounterTest {
    /**
     * With equal deviations the squared distance has a non-central chi-square distribution (first rows, by SciPy); the others by
     * direct integration of the two-dimensional density in polar coordinates.
     */
    @ParameterizedTest
    @CsvSource({
        "0, 0, 10, 10, 5, 1.175030974154e-01",
        "100, 0, 50, 50, 20, 1.124842514137e-02",
        "300, 0, 50, 50, 20, 2.226559958883e-09",
        "0, 1000, 100, 100, 15, 2.822860663851e-24",
        "20, 0, 1000, 1000, 15, 1.124711768929e-04",
        "10, 0, 25, 50, 5, 9.181058587597e-03",
        "10, 0, 25, 75, 5, 6.124959791115e-03",
        "0, 10, 75, 25, 10, 2.415559327518e-02",
        "1000, 0, 1000, 3000, 10, 1.010883028745e-05",
        "0, 10000, 3000, 1000, 10, 3.218558232734e-27",
        "200, -50, 120, 4000, 20, 1.045271183710e-04",
        "5, 3, 2, 9, 15, 8.577765347851e-01",
        "1e7, 0, 10, 10, 5, 0"
    })
    void theMassWithinACircleIsThatOfIndependentComputations(
            double x, double y, double sigmaX, double sigmaY, double radius, double expected) {
        double found = Encounter.overCircle(new double[] {x, y}, new double[] {sigmaX, sigmaY}, radius);
        assertEquals(expected, found, 1e-7 * expected);
    }

    @TestFactory
    Stream<DynamicTest> theProbabilityIsThatOfAnIndependentComputation() {
        return Table.tests(EncounterTest.class, "encounters.tsv", row -> {
            double expected = Double.parseDouble(row.get(9));
            double found = Encounter.probability(
                    vector(row.get(1)),
                    vector(row.get(2)),
                    vector(row.get(3)),
                    vector(row.get(4)),
                    row.get(5),
                    matrix(row.get(6)),
                    matrix(row.get(7)),
                    Double.parseDouble(row.get(8)));
            assertEquals(expected, found, 1e-6 * expected);
        });
    }

    /** With no miss distance and deviations of √2 m all around: 1 − exp(−R²/2σ²). */
    @Test
    void objectsThatMeetHaveAProbabilityToo() {
        List<List<Double>> unit = List.of(List.of(1.0, 0.0, 0.0), List.of(0.0, 1.0, 0.0), List.of(0.0, 0.0, 1.0));
        List<Double> here = List.of(7000.0, 0.0, 0.0);
        double found = Encounter.probability(
                here, List.of(0.0, 7.5, 0.0), here, List.of(0.0, 0.0, 7.5), "GCRF", unit, unit, 1);
        assertEquals(1 - Math.exp(-0.25), found, 1e-6);
    }

    @Test
    void objectsWithoutSizeOrWithoutRelativeMotionHaveNoProbability() {
        List<List<Double>> unit = List.of(List.of(1.0, 0.0, 0.0), List.of(0.0, 1.0, 0.0), List.of(0.0, 0.0, 1.0));
        List<Double> here = List.of(7000.0, 0.0, 0.0);
        List<Double> there = List.of(7000.1, 0.0, 0.0);
        List<Double> north = List.of(0.0, 0.0, 7.5);
        List<Double> east = List.of(0.0, 7.5, 0.0);
        assertThrows(
                IllegalArgumentException.class,
                () -> Encounter.probability(here, north, there, east, "GCRF", unit, unit, 0));
        assertThrows(
                IllegalArgumentException.class,
                () -> Encounter.probability(here, north, there, north, "GCRF", unit, unit, 10));
        assertThrows(
                IllegalArgumentException.class,
                () -> Encounter.probability(here, north, there, east, "GCRF", unit.subList(0, 2), unit, 10));
    }

    private static List<List<Double>> matrix(String json) {
        List<List<Double>> rows = new ArrayList<>();
        SimpleMessage.json(json).forEach(row -> rows.add(vector(row)));
        return rows;
    }

    private static List<Double> vector(String json) {
        return vector(SimpleMessage.json(json));
    }

    private static List<Double> vector(JsonNode json) {
        List<Double> numbers = new ArrayList<>();
        json.forEach(number -> numbers.add(number.doubleValue()));
        return numbers;
    }
}
