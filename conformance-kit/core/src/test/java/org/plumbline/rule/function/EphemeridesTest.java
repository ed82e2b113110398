package org.plumbline.rule.function;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EphemeridesTest {
    private static final double MU = 398600.4418;

    @ParameterizedTest
    @ValueSource(strings = {"EME2000", "ITRF2000"})
    void anOrbitAgreesWithItself(String frame) {
        List<List<Object>> rows = orbit(60, frame);
        assertEquals(-1, offOrbit(rows, frame));
        assertEquals(-1, Ephemerides.firstOffVelocity(rows, "UTC", 0.01, 120));
    }

    @ParameterizedTest
    @ValueSource(strings = {"EME2000", "ITRF2000"})
    void aPositionThatJumpsIsFound(String frame) {
        List<List<Object>> rows = orbit(60, frame);
        rows.set(5, changed(rows.get(5), 1, x -> x + 25));
        assertEquals(5, offOrbit(rows, frame));
        assertEquals(4, Ephemerides.firstOffVelocity(rows, "UTC", 0.01, 120));
    }

    @Test
    void aVelocityInMetresIsFound() {
        List<List<Object>> rows = new ArrayList<>(orbit(60, "EME2000").stream()
                .map(row -> changed(changed(changed(row, 4, x -> x * 1000), 5, x -> x * 1000), 6, x -> x * 1000))
                .toList());
        assertEquals(1, Ephemerides.firstOffVelocity(rows, "UTC", 0.01, 120));
    }

    @Test
    void axesThatAreSwappedAreFound() {
        List<List<Object>> rows = new ArrayList<>(orbit(30, "EME2000").stream()
                .map(row -> List.of(row.get(0), row.get(1), row.get(2), row.get(3), row.get(5), row.get(4), row.get(6)))
                .toList());
        assertEquals(1, offOrbit(rows, "EME2000"));
        assertEquals(1, Ephemerides.firstOffVelocity(rows, "UTC", 0.01, 120));
    }

    @Test
    void statesInTheWrongFrameAreFound() {
        assertEquals(1, offOrbit(orbit(300, "ITRF2000"), "EME2000"));
    }

    @Test
    void stepsTooLongForAPredictionSayNothing() {
        List<List<Object>> rows = orbit(900, "EME2000");
        rows.set(5, changed(rows.get(5), 1, x -> x + 500));
        assertEquals(-1, offOrbit(rows, "EME2000"));
        assertEquals(-1, Ephemerides.firstOffVelocity(rows, "UTC", 0.01, 120));
    }

    @Test
    void nothingIsNoEphemeris() {
        assertEquals(-1, offOrbit(List.of(), "EME2000"));
        assertEquals(-1, Ephemerides.firstOffVelocity(List.of(), "UTC", 0.01, 120));
        assertThrows(
                IllegalArgumentException.class,
                () -> offOrbit(List.of(List.of("2020-01-01T00:00:00", 7000.0)), "EME2000"));
    }

    private static long offOrbit(List<List<Object>> rows, String frame) {
        return Ephemerides.firstOffOrbit(rows, "UTC", frame, MU, 1, 1e-3);
    }

    /** Ten states of an orbit 600 km up, so many seconds apart. */
    private static List<List<Object>> orbit(int step, String frame) {
        List<Double> start = TwoBody.state(6978, 0.001, 97, 30, 40, 10, MU);
        List<List<Object>> rows = new ArrayList<>();
        for (int i = 0; i < 10; i++) {
            List<Double> state = TwoBody.propagate(start, MU, i * step);
            List<Double> position = state.subList(0, 3);
            List<Double> velocity = state.subList(3, 6);
            if (Orbits.turnsWithTheEarth(frame)) {
                List<Double> rotation = List.of(0.0, 0.0, 7.292115e-5);
                velocity = Orbits.turnedWithTheEarth(
                        Vectors.subtract(velocity, Vectors.cross(rotation, position)), i * step);
                position = Orbits.turnedWithTheEarth(position, i * step);
            }
            Duration time = Duration.ofSeconds((long) i * step);
            List<Object> row = new ArrayList<>();
            row.add("2020-01-01T%02d:%02d:%02d".formatted(time.toHours(), time.toMinutesPart(), time.toSecondsPart()));
            row.addAll(position);
            row.addAll(velocity);
            rows.add(row);
        }
        return rows;
    }

    private static List<Object> changed(List<Object> row, int column, UnaryOperator<Double> change) {
        List<Object> changed = new ArrayList<>(row);
        changed.set(column, change.apply((Double) row.get(column)));
        return changed;
    }
}
