package org.plumbline.rule.function;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TwoBodyTest {
    private static final double MU = 398600.4418;

    /** Vallado, Fundamentals of Astrodynamics and Applications, 4th edition, example 2-6. */
    @Test
    void elementsGiveTheStateOfTheTextbook() {
        double axis = 11067.790 / (1 - 0.83285 * 0.83285);
        List<Double> state = TwoBody.state(axis, 0.83285, 87.87, 227.89, 53.38, 92.335, MU);
        near(List.of(6525.344, 6861.535, 6449.125), state.subList(0, 3), 0.06);
        near(List.of(4.902276, 5.533124, -1.975709), state.subList(3, 6), 5e-5);
    }

    /** At the pericentre of a hyperbola with a = −7000 km and e = 2: r = 7000 km, v² = μ (2/r − 1/a). */
    @Test
    void aHyperbolaHasAStateToo() {
        List<Double> state = TwoBody.state(-7000, 2, 0, 0, 90, 0, MU);
        near(List.of(0.0, 7000.0, 0.0), state.subList(0, 3), 1e-9);
        near(List.of(-Math.sqrt(MU * 3 / 7000), 0.0, 0.0), state.subList(3, 6), 1e-12);
    }

    @ParameterizedTest
    @CsvSource({"-7000, 0.1, 0", "7000, 1.1, 0", "7000, -0.1, 0", "-7000, 2, 150", "7000, 1, 0", "NaN, 0, 0"})
    void whatIsNoOrbitHasNoState(double axis, double eccentricity, double trueAnomaly) {
        assertThrows(
                IllegalArgumentException.class, () -> TwoBody.state(axis, eccentricity, 10, 20, 30, trueAnomaly, MU));
    }

    /** Solved with 30 digits; the first on each curve are those of Vallado's examples 2-1 and 2-3. */
    @ParameterizedTest
    @CsvSource({
        "235.4, 0.4, -152.836008230786",
        "10, 0.9, 126.34236201016",
        "179, 0.99, 179.964377374493",
        "-30, 0.1, -36.4076885764454",
        "1, 0.999, 169.301773120619",
        "720, 0.5, 0",
        "235.4, 2.4, 91.9942181354469",
        "20, 1.01, 165.310520648952"
    })
    void theTrueAnomalySolvesKeplersEquation(double mean, double eccentricity, double expected) {
        assertEquals(expected, TwoBody.trueAnomaly(mean, eccentricity), 1e-9);
    }

    @ParameterizedTest
    @CsvSource({"10, 1", "10, -0.1", "10, NaN"})
    void keplersEquationNeedsAnEccentricity(double mean, double eccentricity) {
        assertThrows(IllegalArgumentException.class, () -> TwoBody.trueAnomaly(mean, eccentricity));
    }

    /** Vallado, example 2-4; the others by numerical integration (Dormand-Prince of order 8, relative error 1e-13). */
    @ParameterizedTest
    @CsvSource({
        "1131.340 -2282.343 6672.423 -5.64305 4.30333 2.42879, 2400,"
                + " -4219.7527 4363.0292 -3958.7666 3.689866 -1.916735 -6.112511",
        "7000 0 0 0 7.6 1, 3600, -6437.8095479 -3675.3137691 -483.593917 3.7068195 -6.1474753 -0.8088783",
        "7000 0 0 0 12 1, 3600, -7981.4244496 28991.9470307 2415.9955859 -4.5603452 6.0406869 0.5033906",
        "7000 100 -50 -1 10.671 0.02, -7200,"
                + " -20335.8232615 -35020.3413692 103.4669763 3.6842582 2.6665741 -0.0231709",
        "42164 0 0 0 3.0746 0.1, 20000, 4740.5320922 41912.7139494 1363.1924136 -3.0536579 0.3481352 0.0113229",
        "7000 0 0 0 7.6 1, 0, 7000 0 0 0 7.6 1"
    })
    void motionIsThatOfTextbooksAndOfNumericalIntegration(String from, double seconds, String to) {
        List<Double> found = TwoBody.propagate(numbers(from), MU, seconds);
        near(numbers(to).subList(0, 3), found.subList(0, 3), 1e-3);
        near(numbers(to).subList(3, 6), found.subList(3, 6), 1e-6);
    }

    @Test
    void afterManyRevolutionsTheObjectIsBack() {
        double period = 2 * Math.PI * Math.sqrt(Math.pow(8000, 3) / MU);
        List<Double> state = TwoBody.state(8000, 0.1, 50, 10, 20, 30, MU);
        near(state, TwoBody.propagate(state, MU, 1000 * period), 1e-4);
    }

    @Test
    void nothingFliesThroughTheCentre() {
        assertThrows(
                IllegalArgumentException.class, () -> TwoBody.propagate(List.of(0.0, 0.0, 0.0, 1.0, 0.0, 0.0), MU, 10));
    }

    private static List<Double> numbers(String text) {
        return Arrays.stream(text.split(" ")).map(Double::valueOf).toList();
    }

    private static void near(List<Double> expected, List<Double> found, double tolerance) {
        for (int i = 0; i < expected.size(); i++) {
            assertEquals(expected.get(i), found.get(i), tolerance, found.toString());
        }
    }
}
