package org.plumbline.rule.footprint;

/** The straight line between two positions. */
record Segment(Position from, Position to) {
    /** Whether the two have a position in common. */
    boolean meets(Segment other) {
        int start = side(other.from);
        int end = side(other.to);
        int otherStart = other.side(from);
        int otherEnd = other.side(to);
        if (start * end < 0 && otherStart * otherEnd < 0) {
            return true;
        }
        return (start == 0 && spans(other.from))
                || (end == 0 && spans(other.to))
                || (otherStart == 0 && other.spans(from))
                || (otherEnd == 0 && other.spans(to));
    }

    /** Whether a position lies on it. */
    boolean holds(Position position) {
        return side(position) == 0 && spans(position);
    }

    /** Whether the next segment, which begins where this one ends, runs back on it. */
    boolean isRetracedBy(Segment next) {
        return side(next.to) == 0 && (spans(next.to) || next.spans(from));
    }

    double least() {
        return Math.min(from.x(), to.x());
    }

    double most() {
        return Math.max(from.x(), to.x());
    }

    /** On which side of the line through both ends a position lies: 1 left, -1 right, 0 on it. */
    private int side(Position position) {
        double area = (to.x() - from.x()) * (position.y() - from.y()) - (to.y() - from.y()) * (position.x() - from.x());
        return (int) Math.signum(area);
    }

    private boolean spans(Position position) {
        return isBetween(position.x(), from.x(), to.x()) && isBetween(position.y(), from.y(), to.y());
    }

    private static boolean isBetween(double value, double one, double other) {
        return value >= Math.min(one, other) && value <= Math.max(one, other);
    }
}
