package org.plumbline.rule.function;

import java.util.List;
import java.util.function.DoubleBinaryOperator;
import java.util.stream.IntStream;

/** Vectors as rules write them, lists of doubles. Units are the caller's. */
final class Vectors {
    private Vectors() {}

    static double dot(List<Double> a, List<Double> b) {
        requireSameSize(a, b);
        double sum = 0;
        for (int i = 0; i < a.size(); i++) {
            sum += a.get(i) * b.get(i);
        }
        return sum;
    }

    /** Euclidean length. */
    static double norm(List<Double> v) {
        return Math.sqrt(dot(v, v));
    }

    static List<Double> add(List<Double> a, List<Double> b) {
        return combine(a, b, Double::sum);
    }

    static List<Double> subtract(List<Double> a, List<Double> b) {
        return combine(a, b, (x, y) -> x - y);
    }

    static List<Double> scale(double factor, List<Double> v) {
        return v.stream().map(x -> factor * x).toList();
    }

    static List<Double> cross(List<Double> a, List<Double> b) {
        requireThree(a);
        requireThree(b);
        return List.of(
                a.get(1) * b.get(2) - a.get(2) * b.get(1),
                a.get(2) * b.get(0) - a.get(0) * b.get(2),
                a.get(0) * b.get(1) - a.get(1) * b.get(0));
    }

    /** The vector of length 1 in the same direction; a vector of length 0 has none. */
    static List<Double> unit(List<Double> v) {
        double length = norm(v);
        if (length == 0) {
            throw new IllegalArgumentException("a vector of length 0 has no direction");
        }
        return v.stream().map(x -> x / length).toList();
    }

    private static List<Double> combine(List<Double> a, List<Double> b, DoubleBinaryOperator operator) {
        requireSameSize(a, b);
        return IntStream.range(0, a.size())
                .mapToObj(i -> operator.applyAsDouble(a.get(i), b.get(i)))
                .toList();
    }

    private static void requireSameSize(List<Double> a, List<Double> b) {
        if (a.size() != b.size()) {
            throw new IllegalArgumentException("vectors of %d and %d components".formatted(a.size(), b.size()));
        }
    }

    private static void requireThree(List<Double> v) {
        if (v.size() != 3) {
            throw new IllegalArgumentException("a vector of %d components, not of 3".formatted(v.size()));
        }
    }
}
