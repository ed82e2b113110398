package org.plumbline.rule.function;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class OrbitsTest {
    /** The geostationary orbit (one revolution in 86164.0905 s) and published pairs of the Space-Track GP class. */
    @ParameterizedTest
    @CsvSource({"1.0027379093, 42164.17, 0.01", "15.27989249, 6859.961, 0.0006", "10.85129860, 8618.150, 0.0006"})
    void semiMajorAxisFollowsKeplersThirdLaw(double meanMotion, double axis, double tolerance) {
        assertEquals(axis, Orbits.semiMajorAxis(meanMotion), tolerance);
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, -1, Double.NaN})
    void withoutMotionThereIsNoOrbit(double meanMotion) {
        assertThrows(IllegalArgumentException.class, () -> Orbits.semiMajorAxis(meanMotion));
    }

    @Test
    void radialTransverseAndNormalFollowPositionAndVelocity() {
        List<Double> vector = List.of(1.0, 2.0, 3.0);
        assertEquals(vector, Orbits.rtn(List.of(7000.0, 0.0, 0.0), List.of(0.0, 7.5, 0.0), "EME2000", vector));
        assertEquals(
                List.of(2.0, 3.0, 1.0), Orbits.rtn(List.of(0.0, 7000.0, 0.0), List.of(0.0, 0.0, 7.5), "GCRF", vector));
    }

    @Test
    void aRadialPartOfTheVelocityDoesNotTurnTheAxes() {
        assertEquals(
                List.of(1.0, 2.0, 3.0),
                Orbits.rtn(List.of(7000.0, 0.0, 0.0), List.of(0.5, 7.5, 0.0), "TEME", List.of(1.0, 2.0, 3.0)));
    }

    /** On the equator, flying north at 7.5 km/s over the ground, the Earth adds 7000 km · ω = 0.51044805 km/s to the east. */
    @Test
    void inAnEarthFixedFrameTheRotationOfTheEarthIsAdded() {
        double east = 0.51044805;
        double speed = Math.sqrt(east * east + 7.5 * 7.5);
        List<Double> rtn =
                Orbits.rtn(List.of(7000.0, 0.0, 0.0), List.of(0.0, 0.0, 7.5), "ITRF-97", List.of(0.0, 1.0, 0.0));
        assertEquals(0, rtn.get(0), 1e-15);
        assertEquals(east / speed, rtn.get(1), 1e-12);
        assertEquals(-7.5 / speed, rtn.get(2), 1e-12);
    }
}
