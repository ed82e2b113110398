package org.plumbline.rule.function;

import java.util.List;
import org.hipparchus.analysis.integration.gauss.GaussIntegrator;
import org.hipparchus.linear.EigenDecompositionSymmetric;
import org.hipparchus.linear.MatrixUtils;
import org.hipparchus.linear.RealMatrix;
import org.hipparchus.linear.RealVector;
import org.hipparchus.special.Erf;
import org.hipparchus.util.FastMath;

/**
 * The probability that two objects collide in a short encounter: straight relative motion, both position errors Gaussian and
 * independent (Foster and Estes, NASA JSC-25898, 1992). The integral of the density over the circle of the hard-body radius in the
 * plane across the relative velocity is reduced to one dimension and computed by Gauss-Legendre quadrature.
 */
final class Encounter {
    private static final double METRES = 1000;
    private static final int POINTS = 400;
    /** A standard deviation below this share of the radius is taken as that: the result is the same, and the integral stays smooth. */
    private static final double LEAST_DEVIATION = 1e-4;
    /** Farther from the middle than so many standard deviations the density is below 1e-313. */
    private static final double REACH = 38;

    /** The rule for the interval from −1 to 1; made when first needed. */
    private static final class Quadrature {
        static final GaussIntegrator RULE = legendre();

        /** Newton's method: the library finds the roots of so high a polynomial far more slowly than a check of one message takes. */
        private static GaussIntegrator legendre() {
            double[] points = new double[POINTS];
            double[] weights = new double[POINTS];
            for (int i = 0; i < POINTS; i++) {
                double x = -FastMath.cos(FastMath.PI * (i + 0.75) / (POINTS + 0.5));
                double slope = 0;
                for (double step = 1; FastMath.abs(step) > 1e-15; x -= step) {
                    double below = 1;
                    double value = x;
                    for (int n = 2; n <= POINTS; n++) {
                        double next = ((2 * n - 1) * x * value - (n - 1) * below) / n;
                        below = value;
                        value = next;
                    }
                    slope = POINTS * (x * value - below) / (x * x - 1);
                    step = value / slope;
                }
                points[i] = x;
                weights[i] = 2 / ((1 - x * x) * slope * slope);
            }
            return new GaussIntegrator(points, weights);
        }
    }

    private Encounter() {}

    /**
     * @param position1 km
     * @param velocity1 km/s
     * @param position2 km
     * @param velocity2 km/s
     * @param frame the reference frame of the four; in one that turns with the Earth ω×r is added to the velocities
     * @param covariance1 of the position in the RTN axes of object 1, m²
     * @param covariance2 of the position in the RTN axes of object 2, m²
     * @param radius the sum of both hard-body radii, m
     */
    static double probability(
            List<Double> position1,
            List<Double> velocity1,
            List<Double> position2,
            List<Double> velocity2,
            String frame,
            List<List<Double>> covariance1,
            List<List<Double>> covariance2,
            double radius) {
        if (!(radius > 0)) {
            throw new IllegalArgumentException("a hard-body radius of " + radius + " m is not more than 0");
        }
        List<Double> inertial1 = Orbits.inertialVelocity(position1, velocity1, frame);
        List<Double> inertial2 = Orbits.inertialVelocity(position2, velocity2, frame);
        RealMatrix covariance = inAxesOfTheFrame(covariance1, position1, velocity1, frame)
                .add(inAxesOfTheFrame(covariance2, position2, velocity2, frame));
        List<Double> apart = Vectors.scale(METRES, Vectors.subtract(position1, position2));
        List<Double> along = Vectors.unit(Vectors.subtract(inertial1, inertial2));
        List<Double> normal = across(apart, along);
        RealMatrix plane = rows(List.of(Vectors.cross(along, normal), normal));
        EigenDecompositionSymmetric axes =
                new EigenDecompositionSymmetric(plane.multiply(covariance).multiplyTransposed(plane));
        RealVector middle = plane.operate(vector(apart));
        double[] means = new double[2];
        double[] deviations = new double[2];
        for (int axis = 0; axis < 2; axis++) {
            means[axis] = axes.getEigenvector(axis).dotProduct(middle);
            deviations[axis] =
                    FastMath.max(FastMath.sqrt(FastMath.max(axes.getEigenvalue(axis), 0)), LEAST_DEVIATION * radius);
        }
        return overCircle(means, deviations, radius);
    }

    /** A direction across the relative velocity; across the relative position too, when that tells one. */
    private static List<Double> across(List<Double> apart, List<Double> along) {
        List<Double> normal = Vectors.cross(apart, along);
        if (Vectors.norm(normal) > 0) {
            return Vectors.unit(normal);
        }
        List<Double> any = FastMath.abs(along.get(0)) < 0.5 ? List.of(1.0, 0.0, 0.0) : List.of(0.0, 1.0, 0.0);
        return Vectors.unit(Vectors.cross(any, along));
    }

    /** A covariance in the RTN axes of an object as one in the axes of the frame. */
    private static RealMatrix inAxesOfTheFrame(
            List<List<Double>> covariance, List<Double> position, List<Double> velocity, String frame) {
        if (covariance.size() < 3) {
            throw new IllegalArgumentException("a covariance of %d rows has no position".formatted(covariance.size()));
        }
        List<Double> inertial = Orbits.inertialVelocity(position, velocity, frame);
        List<Double> radial = Vectors.unit(position);
        List<Double> normal = Vectors.unit(Vectors.cross(position, inertial));
        RealMatrix axes = rows(List.of(radial, Vectors.cross(normal, radial), normal));
        RealMatrix own = rows(
                covariance.subList(0, 3).stream().map(row -> row.subList(0, 3)).toList());
        return axes.transposeMultiply(own).multiply(axes);
    }

    /** The probability mass of a normal distribution with independent axes within a circle about the origin. */
    static double overCircle(double[] means, double[] deviations, double radius) {
        double from = FastMath.max(-radius, means[0] - REACH * deviations[0]);
        double to = FastMath.min(radius, means[0] + REACH * deviations[0]);
        if (from >= to) {
            return 0;
        }
        double half = (to - from) / 2;
        double centre = (to + from) / 2;
        return half * Quadrature.RULE.integrate(x -> slice(centre + half * x, means, deviations, radius));
    }

    /** The mass of the slice of the circle at one place of the first axis. */
    private static double slice(double x, double[] means, double[] deviations, double radius) {
        double edge = FastMath.sqrt(FastMath.max(radius * radius - x * x, 0));
        double scaled = (x - means[0]) / deviations[0];
        double density = FastMath.exp(-scaled * scaled / 2) / (deviations[0] * FastMath.sqrt(2 * FastMath.PI));
        double unit = FastMath.sqrt(2) * deviations[1];
        return density * Erf.erf((-edge - means[1]) / unit, (edge - means[1]) / unit) / 2;
    }

    private static RealMatrix rows(List<List<Double>> rows) {
        return MatrixUtils.createRealMatrix(rows.stream()
                .map(row -> row.stream().mapToDouble(Double::doubleValue).toArray())
                .toArray(double[][]::new));
    }

    private static RealVector vector(List<Double> components) {
        return MatrixUtils.createRealVector(
                components.stream().mapToDouble(Double::doubleValue).toArray());
    }
}
