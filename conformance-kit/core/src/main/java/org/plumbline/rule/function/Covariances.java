package org.plumbline.rule.function;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.hipparchus.linear.EigenDecompositionSymmetric;
import org.hipparchus.linear.MatrixUtils;

/** Covariance matrices as the navigation data messages carry them. A matrix is a list of its rows. */
final class Covariances {
    private Covariances() {}

    /**
     * The symmetric matrix of a block that holds its lower triangle, one member {@code C<row>_<column>} per element
     * (CCSDS 508.0-B-1, table 3-4: axes R, T, N, RDOT, TDOT, NDOT, DRG, SRP, THR; CCSDS 502.0-B-3, table 3-3: X, Y, Z,
     * X_DOT, Y_DOT, Z_DOT).
     *
     * @param block the members
     * @param axes names of rows and columns, in order; the first row without any member ends the matrix
     * @return the elements in the units of the message
     */
    static List<List<Double>> covariance(Map<String, Object> block, List<String> axes) {
        List<double[]> triangle = new ArrayList<>();
        for (int row = 0; row < axes.size() && hasRow(block, axes, row); row++) {
            double[] elements = new double[row + 1];
            for (int column = 0; column <= row; column++) {
                elements[column] = element(block, keyword(axes, row, column));
            }
            triangle.add(elements);
        }
        int size = triangle.size();
        return matrix(size, (row, column) -> row >= column ? triangle.get(row)[column] : triangle.get(column)[row]);
    }

    /** The variances, from first axis to last. */
    static List<Double> diagonal(List<List<Double>> matrix) {
        return IntStream.range(0, matrix.size())
                .mapToObj(i -> matrix.get(i).get(i))
                .toList();
    }

    /** Whether each axis of variance 0 has covariance 0 with all others, as it must. */
    static boolean zeroVariancesAlone(List<List<Double>> matrix) {
        return IntStream.range(0, matrix.size())
                .filter(axis -> matrix.get(axis).get(axis) == 0)
                .allMatch(axis -> matrix.get(axis).stream().allMatch(element -> element == 0)
                        && matrix.stream().allMatch(row -> row.get(axis) == 0));
    }

    /**
     * The correlation matrix, C_ij/√(C_ii·C_jj): free of units, so that one tolerance fits metres and metres per second.
     * Axes of variance 0 are left out.
     */
    static List<List<Double>> correlation(List<List<Double>> covariance) {
        List<Double> variances = diagonal(covariance);
        if (variances.stream().anyMatch(variance -> variance < 0)) {
            throw new IllegalArgumentException("a negative variance has no correlation");
        }
        int[] axes = IntStream.range(0, variances.size())
                .filter(axis -> variances.get(axis) > 0)
                .toArray();
        return matrix(axes.length, (row, column) -> {
            int i = axes[row];
            int j = axes[column];
            return covariance.get(i).get(j) / Math.sqrt(variances.get(i)) / Math.sqrt(variances.get(j));
        });
    }

    /** The smallest eigenvalue of a symmetric matrix; +infinity when it has no rows. Below 0 it is no covariance. */
    static double minEigenvalue(List<List<Double>> matrix) {
        if (matrix.isEmpty()) {
            return Double.POSITIVE_INFINITY;
        }
        double[][] elements = matrix.stream()
                .map(row -> row.stream().mapToDouble(Double::doubleValue).toArray())
                .toArray(double[][]::new);
        var decomposition = new EigenDecompositionSymmetric(MatrixUtils.createRealMatrix(elements));
        return Arrays.stream(decomposition.getEigenvalues()).min().orElseThrow();
    }

    /** The largest absolute value off the diagonal; 0 when there is none. */
    static double maxAbsOffDiagonal(List<List<Double>> matrix) {
        return IntStream.range(0, matrix.size())
                .boxed()
                .flatMap(row -> IntStream.range(0, matrix.size())
                        .filter(column -> column != row)
                        .mapToObj(column -> Math.abs(matrix.get(row).get(column))))
                .max(Double::compare)
                .orElse(0.0);
    }

    private interface Element {
        double at(int row, int column);
    }

    private static List<List<Double>> matrix(int size, Element element) {
        return IntStream.range(0, size)
                .mapToObj(row -> IntStream.range(0, size)
                        .mapToObj(column -> element.at(row, column))
                        .toList())
                .toList();
    }

    private static boolean hasRow(Map<String, Object> block, List<String> axes, int row) {
        return IntStream.rangeClosed(0, row).anyMatch(column -> block.containsKey(keyword(axes, row, column)));
    }

    private static double element(Map<String, Object> block, String keyword) {
        if (block.get(keyword) instanceof Double value) {
            return value;
        }
        throw new IllegalArgumentException("covariance element " + keyword + " is not a number");
    }

    private static String keyword(List<String> axes, int row, int column) {
        return "C" + axes.get(row) + "_" + axes.get(column);
    }
}
