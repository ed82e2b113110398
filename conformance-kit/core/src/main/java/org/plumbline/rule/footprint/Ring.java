package org.plumbline.rule.footprint;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** A linear ring (RFC 7946, 3.1.6): positions that lead round an area. */
record Ring(List<Position> positions) {
    private static final int LEAST = 4;

    /** More comparisons of edges than any footprint needs; a text that wants more is left unjudged. */
    private static final int MOST_COMPARISONS = 20_000_000;

    Ring {
        positions = List.copyOf(positions);
    }

    /** Whether it has four positions or more, and ends where it begins. */
    boolean isClosed() {
        return positions.size() >= LEAST && positions.get(0).equals(positions.get(positions.size() - 1));
    }

    /** Whether it goes round counterclockwise, seen from above. */
    boolean isCounterclockwise() {
        double area = 0;
        for (Segment each : edges()) {
            area += each.from().x() * each.to().y()
                    - each.to().x() * each.from().y();
        }
        return area > 0;
    }

    /** Its edges; positions given twice in a row make none. */
    List<Segment> edges() {
        List<Segment> edges = new ArrayList<>();
        for (int i = 1; i < positions.size(); i++) {
            if (!positions.get(i).equals(positions.get(i - 1))) {
                edges.add(new Segment(positions.get(i - 1), positions.get(i)));
            }
        }
        return edges;
    }

    /** Whether two of its edges meet elsewhere than where one follows the other. */
    boolean crossesItself() {
        List<Segment> edges = edges();
        List<Integer> order = new ArrayList<>();
        for (int i = 0; i < edges.size(); i++) {
            order.add(i);
        }
        order.sort(Comparator.comparing(i -> edges.get(i).least()));
        int comparisons = 0;
        for (int i = 0; i < order.size(); i++) {
            int one = order.get(i);
            double most = edges.get(one).most();
            for (int j = i + 1; j < order.size() && edges.get(order.get(j)).least() <= most; j++) {
                if (comparisons++ == MOST_COMPARISONS) {
                    throw new IllegalArgumentException("The ring has too many edges above each other");
                }
                if (cross(edges, one, order.get(j))) {
                    return true;
                }
            }
        }
        return false;
    }

    private static boolean cross(List<Segment> edges, int one, int other) {
        int first = Math.min(one, other);
        int second = Math.max(one, other);
        Segment before = edges.get(first);
        Segment behind = edges.get(second);
        if (second == first + 1) {
            return before.isRetracedBy(behind);
        }
        if (first == 0 && second == edges.size() - 1) {
            return behind.isRetracedBy(before);
        }
        return before.meets(behind);
    }

    /** Whether a position lies inside it or on it. */
    boolean holds(Position position) {
        boolean inside = false;
        for (Segment each : edges()) {
            if (each.holds(position)) {
                return true;
            }
            if ((each.from().y() > position.y()) != (each.to().y() > position.y())) {
                double share = (position.y() - each.from().y())
                        / (each.to().y() - each.from().y());
                inside ^= position.x()
                        < each.from().x() + share * (each.to().x() - each.from().x());
            }
        }
        return inside;
    }
}
