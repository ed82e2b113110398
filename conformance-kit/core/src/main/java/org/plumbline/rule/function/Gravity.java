package org.plumbline.rule.function;

import java.util.Map;

/**
 * Gravitational parameters of the centres that {@code CENTER_NAME} may name, in km³/s²: the Earth's from IERS Conventions 2010,
 * table 1.1; the others from JPL DE440 (Park et al., Astronomical Journal 161:105, 2021), for planets with moons that of the
 * system.
 */
final class Gravity {
    private static final Map<String, Double> MU = Map.ofEntries(
            Map.entry("SUN", 132712440041.27942),
            Map.entry("MERCURY", 22031.868551),
            Map.entry("VENUS", 324858.592),
            Map.entry("EARTH", 398600.4418),
            Map.entry("MOON", 4902.800118),
            Map.entry("MARS", 42828.375816),
            Map.entry("JUPITER", 126712764.1),
            Map.entry("SATURN", 37940584.8418),
            Map.entry("URANUS", 5794556.4),
            Map.entry("NEPTUNE", 6836527.10058),
            Map.entry("PLUTO", 975.5));

    private Gravity() {}

    static boolean isKnown(String centre) {
        return MU.containsKey(centre);
    }

    /** The parameter of a centre that is known. */
    static double of(String centre) {
        Double mu = MU.get(centre);
        if (mu == null) {
            throw new IllegalArgumentException("the gravity of '" + centre + "' is not known");
        }
        return mu;
    }
}
