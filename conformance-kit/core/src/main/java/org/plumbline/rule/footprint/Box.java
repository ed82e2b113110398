package org.plumbline.rule.footprint;

import java.util.List;

/**
 * A bounding box (RFC 7946, clause 5): west, south, east, north, or with heights west, south, lowest, east, north, highest. One that
 * crosses the antimeridian begins at a greater longitude than it ends.
 */
public final class Box {
    private static final int FLAT = 4;
    private static final int SOLID = 6;

    private final List<Double> edges;
    private final int half;

    /**
     * A bounding box.
     *
     * @param edges four or six numbers
     */
    public Box(List<Double> edges) {
        if (edges.size() != FLAT && edges.size() != SOLID) {
            throw new IllegalArgumentException("A bounding box has 4 or 6 numbers, not " + edges.size());
        }
        this.edges = List.copyOf(edges);
        this.half = edges.size() / 2;
    }

    /**
     * Index of the first position outside of it; -1 when there is none.
     *
     * @param positions positions of GeoJSON; their heights count when they have any and the box has too
     * @param tolerance how far outside is still inside, degrees and metres
     */
    public int firstOutside(List<?> positions, double tolerance) {
        for (int i = 0; i < positions.size(); i++) {
            if (!holds(positions.get(i), tolerance)) {
                return i;
            }
        }
        return Footprint.NONE;
    }

    private boolean holds(Object coordinates, double tolerance) {
        Position position = Position.of(coordinates);
        boolean east = position.x() >= edges.get(0) - tolerance;
        boolean west = position.x() <= edges.get(half) + tolerance;
        boolean crosses = edges.get(0) > edges.get(half);
        return (crosses ? east || west : east && west)
                && isBetween(position.y(), 1, tolerance)
                && (half == 2 || !hasHeight(coordinates) || isBetween(height(coordinates), 2, tolerance));
    }

    private boolean isBetween(double value, int axis, double tolerance) {
        return value >= edges.get(axis) - tolerance && value <= edges.get(axis + half) + tolerance;
    }

    private static boolean hasHeight(Object coordinates) {
        return ((List<?>) coordinates).size() > 2;
    }

    private static double height(Object coordinates) {
        return (Double) ((List<?>) coordinates).get(2);
    }
}
