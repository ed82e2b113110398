package org.plumbline.rule.schema.cause;

import java.util.ArrayList;
import java.util.List;

/** Pairs that choose each other: each is the only one nearest to the other among those still free. */
final class Matching {
    private final int[][] distances;
    private final boolean[] rowTaken;
    private final boolean[] columnTaken;

    private Matching(int[][] distances) {
        this.distances = distances;
        this.rowTaken = new boolean[distances.length];
        this.columnTaken = new boolean[distances[0].length];
    }

    /**
     * The pairs, each as row and column.
     *
     * @param distances how far each row is from each column; {@link Likeness#FAR} for never
     */
    static List<int[]> of(int[][] distances) {
        Matching matching = new Matching(distances);
        List<int[]> pairs = new ArrayList<>();
        boolean found = true;
        while (found) {
            found = false;
            for (int row = 0; row < distances.length; row++) {
                int column = matching.nearestColumn(row);
                if (column >= 0 && matching.nearestRow(column) == row) {
                    matching.rowTaken[row] = true;
                    matching.columnTaken[column] = true;
                    pairs.add(new int[] {row, column});
                    found = true;
                }
            }
        }
        return pairs;
    }

    /** The free column that is nearest to a free row; -1 when there is none or more than one. */
    private int nearestColumn(int row) {
        int best = -1;
        int least = Likeness.FAR;
        for (int column = 0; column < columnTaken.length && !rowTaken[row]; column++) {
            if (!columnTaken[column] && distances[row][column] <= least) {
                best = distances[row][column] == least ? -1 : column;
                least = distances[row][column];
            }
        }
        return best;
    }

    private int nearestRow(int column) {
        int best = -1;
        int least = Likeness.FAR;
        for (int row = 0; row < rowTaken.length; row++) {
            if (!rowTaken[row] && distances[row][column] <= least) {
                best = distances[row][column] == least ? -1 : row;
                least = distances[row][column];
            }
        }
        return best;
    }
}
