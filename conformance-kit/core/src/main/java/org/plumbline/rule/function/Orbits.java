package org.plumbline.rule.function;

import java.util.List;
import java.util.Set;
import org.hipparchus.util.FastMath;

/** Two-body relations and local frames of an Earth orbit. Lengths in km, speeds in km/s. */
final class Orbits {
    /** Gravitational parameter of the Earth in km³/s² (IERS Conventions 2010, table 1.1, and WGS 84). */
    private static final double MU = 398600.4418;
    /** Rotation of the Earth in rad/s about +Z (WGS 84, NGA.STND.0036). */
    private static final List<Double> EARTH_ROTATION = List.of(0.0, 0.0, 7.292115e-5);

    private static final double SECONDS_PER_DAY = 86400.0;
    /** Frames of the SANA registry of reference frames that turn with the Earth, besides all whose name begins with ITRF. */
    private static final Set<String> EARTH_FIXED = Set.of("GRC", "GTOD", "TDR");

    private Orbits() {}

    /**
     * Semi-major axis of the two-body orbit, a = (μ/n²)^⅓.
     *
     * @param meanMotion revolutions per day, more than 0
     * @return km
     */
    static double semiMajorAxis(double meanMotion) {
        if (!(meanMotion > 0)) {
            throw new IllegalArgumentException("mean motion " + meanMotion + " is not more than 0");
        }
        double radiansPerSecond = meanMotion * 2 * Math.PI / SECONDS_PER_DAY;
        return StrictMath.cbrt(MU / (radiansPerSecond * radiansPerSecond));
    }

    /**
     * Components of a vector along radial, transverse and normal of an orbiting object: R̂ = r/|r|, N̂ = r×v/|r×v|,
     * T̂ = N̂×R̂ (CCSDS 508.0-B-1, 4.3; the directions are those of the inertial motion).
     *
     * @param position r in km
     * @param velocity v in km/s; in a frame that turns with the Earth ω×r is added to make it inertial
     * @param frame reference frame of position and velocity
     * @param vector what is projected, in axes of the same frame
     * @return [R, T, N] in the unit of the vector
     */
    static List<Double> rtn(List<Double> position, List<Double> velocity, String frame, List<Double> vector) {
        List<Double> inertial = inertialVelocity(position, velocity, frame);
        List<Double> radial = Vectors.unit(position);
        List<Double> normal = Vectors.unit(Vectors.cross(position, inertial));
        List<Double> transverse = Vectors.cross(normal, radial);
        return List.of(Vectors.dot(vector, radial), Vectors.dot(vector, transverse), Vectors.dot(vector, normal));
    }

    /** The velocity seen from axes that stand still: ω×r is added in a frame that turns with the Earth. */
    static List<Double> inertialVelocity(List<Double> position, List<Double> velocity, String frame) {
        return turnsWithTheEarth(frame) ? Vectors.add(velocity, Vectors.cross(EARTH_ROTATION, position)) : velocity;
    }

    /** A vector in axes that stand still, as seen after so many seconds from axes that turned with the Earth meanwhile. */
    static List<Double> turnedWithTheEarth(List<Double> vector, double seconds) {
        double angle = EARTH_ROTATION.get(2) * seconds;
        double cosine = FastMath.cos(angle);
        double sine = FastMath.sin(angle);
        return List.of(
                cosine * vector.get(0) + sine * vector.get(1),
                cosine * vector.get(1) - sine * vector.get(0),
                vector.get(2));
    }

    /** Whether the axes of a frame turn with the Earth. */
    static boolean turnsWithTheEarth(String frame) {
        return frame.startsWith("ITRF") || EARTH_FIXED.contains(frame);
    }
}
