package org.plumbline.rule.function;

import java.util.List;
import org.hipparchus.util.FastMath;

/** Motion about one centre that nothing else disturbs. Lengths in km, speeds in km/s, angles in degrees, μ in km³/s². */
final class TwoBody {
    private static final int MOST_STEPS = 100;
    private static final double CONVERGED = 1e-13;
    /** Below this, Stumpff's functions are computed by their series: the closed forms lose digits there. */
    private static final double SERIES = 0.1;

    private TwoBody() {}

    /**
     * Position and velocity of Keplerian elements (Vallado, Fundamentals of Astrodynamics and Applications, algorithm COE2RV).
     *
     * @param axis semi-major axis, negative for a hyperbola
     * @param eccentricity from 0, but not 1
     * @param node right ascension of the ascending node
     * @return [x, y, z, vx, vy, vz]
     */
    static List<Double> state(
            double axis,
            double eccentricity,
            double inclination,
            double node,
            double pericentre,
            double trueAnomaly,
            double mu) {
        double parameter = axis * (1 - eccentricity * eccentricity);
        double nu = FastMath.toRadians(trueAnomaly);
        double denominator = 1 + eccentricity * FastMath.cos(nu);
        if (!(eccentricity >= 0) || !(parameter > 0) || !(denominator > 0) || !(mu > 0)) {
            throw new IllegalArgumentException("no orbit has semi-major axis %s, eccentricity %s and true anomaly %s"
                    .formatted(axis, eccentricity, trueAnomaly));
        }
        double i = FastMath.toRadians(inclination);
        double raan = FastMath.toRadians(node);
        double latitude = FastMath.toRadians(pericentre) + nu;
        double speed = FastMath.sqrt(mu / parameter);
        double radial = speed * eccentricity * FastMath.sin(nu);
        double transverse = speed * denominator;
        List<Double> toObject = direction(latitude, i, raan);
        List<Double> ahead = direction(latitude + FastMath.PI / 2, i, raan);
        List<Double> position = Vectors.scale(parameter / denominator, toObject);
        List<Double> velocity = Vectors.add(Vectors.scale(radial, toObject), Vectors.scale(transverse, ahead));
        return joined(position, velocity);
    }

    /** The unit vector in the orbit's plane so far (radians) from the ascending node. */
    private static List<Double> direction(double fromNode, double inclination, double node) {
        double cosine = FastMath.cos(fromNode);
        double sine = FastMath.sin(fromNode);
        return List.of(
                FastMath.cos(node) * cosine - FastMath.sin(node) * sine * FastMath.cos(inclination),
                FastMath.sin(node) * cosine + FastMath.cos(node) * sine * FastMath.cos(inclination),
                sine * FastMath.sin(inclination));
    }

    /** The true anomaly that belongs to a mean anomaly, by Kepler's equation; from −180 to 180 on an ellipse. */
    static double trueAnomaly(double meanAnomaly, double eccentricity) {
        if (!(eccentricity >= 0) || eccentricity == 1) {
            throw new IllegalArgumentException("Kepler's equation has no eccentricity " + eccentricity);
        }
        return FastMath.toDegrees(
                eccentricity < 1
                        ? onEllipse(
                                FastMath.IEEEremainder(FastMath.toRadians(meanAnomaly), 2 * FastMath.PI), eccentricity)
                        : onHyperbola(FastMath.toRadians(meanAnomaly), eccentricity));
    }

    private static double onEllipse(double mean, double e) {
        double eccentric = root(
                mean + FastMath.copySign(e, mean),
                x -> x - e * FastMath.sin(x) - mean,
                x -> 1 - e * FastMath.cos(x),
                x -> e * FastMath.sin(x));
        return 2
                * FastMath.atan2(
                        FastMath.sqrt(1 + e) * FastMath.sin(eccentric / 2),
                        FastMath.sqrt(1 - e) * FastMath.cos(eccentric / 2));
    }

    private static double onHyperbola(double mean, double e) {
        double eccentric = root(
                FastMath.asinh(mean / e),
                x -> e * FastMath.sinh(x) - x - mean,
                x -> e * FastMath.cosh(x) - 1,
                x -> e * FastMath.sinh(x));
        return 2 * FastMath.atan(FastMath.sqrt((e + 1) / (e - 1)) * FastMath.tanh(eccentric / 2));
    }

    /**
     * The state after so many seconds (universal variables; Curtis, Orbital Mechanics for Engineering Students, 3.7).
     *
     * @param state [x, y, z, vx, vy, vz]
     */
    static List<Double> propagate(List<Double> state, double mu, double seconds) {
        List<Double> position = state.subList(0, 3);
        List<Double> velocity = state.subList(3, 6);
        double r = Vectors.norm(position);
        double rootMu = FastMath.sqrt(mu);
        double along = Vectors.dot(position, velocity) / rootMu;
        double alpha = 2 / r - Vectors.dot(velocity, velocity) / mu;
        if (!(r > 0) || !(mu > 0) || !Double.isFinite(alpha)) {
            throw new IllegalArgumentException("no orbit goes through " + state);
        }
        double period = alpha > 0 ? 2 * FastMath.PI / (rootMu * FastMath.pow(alpha, 1.5)) : Double.POSITIVE_INFINITY;
        double duration = Double.isInfinite(period) ? seconds : FastMath.IEEEremainder(seconds, period);
        double chi = root(
                rootMu * duration / r,
                x -> along * x * x * c(alpha * x * x)
                        + (1 - alpha * r) * x * x * x * s(alpha * x * x)
                        + r * x
                        - rootMu * duration,
                x -> radius(x, alpha, along, r),
                x -> along * (1 - alpha * x * x * c(alpha * x * x))
                        + (1 - alpha * r) * x * (1 - alpha * x * x * s(alpha * x * x)));
        double z = alpha * chi * chi;
        double f = 1 - chi * chi / r * c(z);
        double g = duration - chi * chi * chi * s(z) / rootMu;
        double later = radius(chi, alpha, along, r);
        double fDot = rootMu / (later * r) * chi * (z * s(z) - 1);
        double gDot = 1 - chi * chi / later * c(z);
        return joined(
                Vectors.add(Vectors.scale(f, position), Vectors.scale(g, velocity)),
                Vectors.add(Vectors.scale(fDot, position), Vectors.scale(gDot, velocity)));
    }

    private static double radius(double chi, double alpha, double along, double r) {
        double z = alpha * chi * chi;
        return chi * chi * c(z) + along * chi * (1 - z * s(z)) + r * (1 - z * c(z));
    }

    /** Stumpff's function C. */
    private static double c(double z) {
        if (FastMath.abs(z) < SERIES) {
            return series(z, 2);
        }
        double root = FastMath.sqrt(FastMath.abs(z));
        return z > 0 ? (1 - FastMath.cos(root)) / z : (FastMath.cosh(root) - 1) / -z;
    }

    /** Stumpff's function S. */
    private static double s(double z) {
        if (FastMath.abs(z) < SERIES) {
            return series(z, 3);
        }
        double root = FastMath.sqrt(FastMath.abs(z));
        return (z > 0 ? root - FastMath.sin(root) : FastMath.sinh(root) - root) / (root * root * root);
    }

    /** 1/n! − z/(n+2)! + z²/(n+4)! − … */
    private static double series(double z, int n) {
        double sum = 0;
        double term = 1.0 / (n == 2 ? 2 : 6);
        for (int k = n; FastMath.abs(term) > 1e-18; k += 2) {
            sum += term;
            term *= -z / ((k + 1) * (k + 2));
        }
        return sum;
    }

    private interface Function {
        double at(double x);
    }

    /** Laguerre's method, which finds the root of Kepler's equation from any start (Conway, 1986). */
    private static double root(double start, Function function, Function first, Function second) {
        double x = start;
        for (int step = 0; step < MOST_STEPS; step++) {
            double f = function.at(x);
            double f1 = first.at(x);
            double discriminant = FastMath.sqrt(FastMath.abs(16 * f1 * f1 - 20 * f * second.at(x)));
            double change = 5 * f / (f1 + FastMath.copySign(discriminant, f1));
            x -= change;
            if (FastMath.abs(change) <= CONVERGED * FastMath.max(1, FastMath.abs(x))) {
                return x;
            }
        }
        throw new IllegalArgumentException("Kepler's equation was not solved");
    }

    private static List<Double> joined(List<Double> position, List<Double> velocity) {
        return List.of(
                position.get(0), position.get(1), position.get(2), velocity.get(0), velocity.get(1), velocity.get(2));
    }
}
