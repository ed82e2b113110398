package org.plumbline.rule.function;

import static org.plumbline.rule.function.Lists.first;

import java.util.List;
import org.hipparchus.util.FastMath;

/**
 * Whether the states of an ephemeris are those of one body in flight. A row is {@code [epoch, x, y, z, vx, vy, vz, …]} in km and
 * km/s; times are of one system.
 */
final class Ephemerides {
    /** Two-body motion is a good prediction for this share of √(r³/μ), about a tenth of the period of a circular orbit. */
    private static final double TRUSTED_SHARE = 0.6;
    /** Positions are published to about a metre, speeds to about a metre per second. */
    private static final double POSITION_ROUNDING = 0.002;

    private static final double VELOCITY_ROUNDING = 0.001;

    private final double[] steps;
    private final List<List<Double>> states;

    private Ephemerides(List<?> rows, String system) {
        steps = TimeLists.steps(Lists.column(rows, 0), system);
        states = rows.stream().map(row -> state((List<?>) row)).toList();
    }

    private static List<Double> state(List<?> row) {
        if (row.size() < 7) {
            throw new IllegalArgumentException("a row of " + row.size() + " elements holds no state");
        }
        return FunctionArguments.vector(row.subList(1, 7));
    }

    /**
     * The first state that is not where two-body motion leads from the one before it. Steps too long for that prediction say
     * nothing, nor does a step that is not forward in time.
     *
     * @param frame where the states are given; in one that turns with the Earth they are taken to axes that stand still
     * @param mu gravitational parameter of the centre
     * @param length what may always be between both, km
     * @param share what may be besides, as a share of the way that the speed makes in the step
     * @return its index, or −1
     */
    static long firstOffOrbit(List<?> rows, String system, String frame, double mu, double length, double share) {
        Ephemerides ephemeris = new Ephemerides(rows, system);
        return first(rows.size(), i -> i > 0 && ephemeris.isOffOrbit(i, frame, mu, length, share));
    }

    private boolean isOffOrbit(int index, String frame, double mu, double length, double share) {
        double step = steps[index];
        List<Double> position = states.get(index - 1).subList(0, 3);
        List<Double> velocity =
                Orbits.inertialVelocity(position, states.get(index - 1).subList(3, 6), frame);
        double radius = Vectors.norm(position);
        if (!(step > 0) || !(step <= TRUSTED_SHARE * FastMath.sqrt(radius * radius * radius / mu))) {
            return false;
        }
        List<Double> predicted =
                TwoBody.propagate(joined(position, velocity), mu, step).subList(0, 3);
        List<Double> seen = Orbits.turnsWithTheEarth(frame) ? Orbits.turnedWithTheEarth(predicted, step) : predicted;
        double off = Vectors.norm(Vectors.subtract(states.get(index).subList(0, 3), seen));
        return off > length + share * Vectors.norm(velocity) * step;
    }

    /**
     * The first state whose velocity is not the slope of the parabola through its position and its neighbours'.
     *
     * @param share what may be between both, as a share of the velocity; besides, the rounding of positions to a metre and of
     *     speeds to a metre per second is allowed
     * @param longest seconds; longer steps say nothing
     * @return its index, or −1
     */
    static long firstOffVelocity(List<?> rows, String system, double share, double longest) {
        Ephemerides ephemeris = new Ephemerides(rows, system);
        return first(rows.size() - 1, i -> i > 0 && ephemeris.isOffVelocity(i, share, longest));
    }

    private boolean isOffVelocity(int index, double share, double longest) {
        double before = steps[index];
        double after = steps[index + 1];
        if (!(before > 0 && before <= longest && after > 0 && after <= longest)) {
            return false;
        }
        List<Double> here = states.get(index).subList(0, 3);
        List<Double> arrived = Vectors.subtract(here, states.get(index - 1).subList(0, 3));
        List<Double> ahead = Vectors.subtract(states.get(index + 1).subList(0, 3), here);
        double both = before + after;
        List<Double> slope =
                Vectors.add(Vectors.scale(after / before / both, arrived), Vectors.scale(before / after / both, ahead));
        List<Double> velocity = states.get(index).subList(3, 6);
        double off = Vectors.norm(Vectors.subtract(velocity, slope));
        return off
                > share * Vectors.norm(velocity) + VELOCITY_ROUNDING + POSITION_ROUNDING / FastMath.min(before, after);
    }

    private static List<Double> joined(List<Double> position, List<Double> velocity) {
        return List.of(
                position.get(0), position.get(1), position.get(2), velocity.get(0), velocity.get(1), velocity.get(2));
    }
}
