package org.plumbline.rule.footprint;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * A geometry of GeoJSON: points, lines and polygons. A geometry that crosses the antimeridian is cut there (RFC 7946, 3.1.9), so the
 * plane of longitude and latitude is enough.
 */
public final class Footprint {
    /** No such ring, no such position. */
    public static final int NONE = -1;

    private static final long MOST_COMPARISONS = 20_000_000;

    private final List<Position> points = new ArrayList<>();
    private final List<Segment> lines = new ArrayList<>();
    private final List<List<Ring>> polygons = new ArrayList<>();
    private final List<Object> coordinates = new ArrayList<>();

    private Footprint() {}

    /**
     * Reads a geometry.
     *
     * @param geometry the GeoJSON object as maps, lists, texts and doubles
     * @throws IllegalArgumentException when it is none, or a GeometryCollection
     */
    public static Footprint of(Map<?, ?> geometry) {
        Footprint footprint = new Footprint();
        Object all = Objects.requireNonNullElse(geometry.get("coordinates"), "nothing");
        switch (String.valueOf(geometry.get("type"))) {
            case "Point" -> footprint.point(all);
            case "MultiPoint" -> list(all).forEach(footprint::point);
            case "LineString" -> footprint.line(all);
            case "MultiLineString" -> list(all).forEach(footprint::line);
            case "Polygon" -> footprint.polygon(all);
            case "MultiPolygon" -> list(all).forEach(footprint::polygon);
            default -> throw new IllegalArgumentException("'" + geometry.get("type") + "' is no type of geometry");
        }
        return footprint;
    }

    private void point(Object position) {
        points.add(position(position));
    }

    private void line(Object line) {
        List<Position> positions = list(line).stream().map(this::position).toList();
        points.addAll(positions);
        lines.addAll(new Ring(positions).edges());
    }

    private void polygon(Object polygon) {
        List<Ring> rings = new ArrayList<>();
        for (Object each : list(polygon)) {
            Ring ring = new Ring(list(each).stream().map(this::position).toList());
            rings.add(ring);
            points.addAll(ring.positions());
            lines.addAll(ring.edges());
        }
        polygons.add(rings);
    }

    private Position position(Object position) {
        Position read = Position.of(position);
        coordinates.add(position);
        return read;
    }

    private static List<?> list(Object value) {
        if (value instanceof List<?> list) {
            return list;
        }
        throw new IllegalArgumentException("'" + value + "' is no list of positions");
    }

    /** All positions in order, as they came. */
    public List<?> positions() {
        return coordinates;
    }

    /** Index of the first ring that has fewer than four positions or does not end where it begins; -1 when there is none. */
    public int firstOpenRing() {
        return first(rings(), ring -> !ring.isClosed());
    }

    /** Index of the first ring of which two edges meet elsewhere than where one follows the other; -1 when there is none. */
    public int firstCrossingRing() {
        return first(rings(), Ring::crossesItself);
    }

    /** Index of the first ring that goes the wrong way: the outer of a polygon clockwise, or another one not; -1 when there is none. */
    public int firstTurnedRing() {
        int before = 0;
        for (List<Ring> polygon : polygons) {
            for (int i = 0; i < polygon.size(); i++) {
                if (polygon.get(i).isCounterclockwise() != (i == 0)) {
                    return before + i;
                }
            }
            before += polygon.size();
        }
        return NONE;
    }

    private List<Ring> rings() {
        return polygons.stream().flatMap(List::stream).toList();
    }

    private static int first(List<Ring> rings, Predicate<Ring> wrong) {
        for (int i = 0; i < rings.size(); i++) {
            if (wrong.test(rings.get(i))) {
                return i;
            }
        }
        return NONE;
    }

    /** Whether the two have a position in common. */
    public boolean meets(Footprint other) {
        if ((long) size() * other.size() > MOST_COMPARISONS) {
            throw new IllegalArgumentException("The geometries have too many positions to be compared");
        }
        return holdsOneOf(other) || other.holdsOneOf(this) || crosses(other);
    }

    private int size() {
        return Math.max(1, points.size() + lines.size());
    }

    private boolean crosses(Footprint other) {
        return lines.stream().anyMatch(each -> other.lines.stream().anyMatch(each::meets));
    }

    private boolean holdsOneOf(Footprint other) {
        return other.points.stream().anyMatch(this::holds);
    }

    private boolean holds(Position position) {
        return Stream.concat(
                        polygons.stream().map(rings -> isWithin(rings, position)),
                        Stream.of(points.contains(position) || lines.stream().anyMatch(line -> line.holds(position))))
                .anyMatch(Boolean::booleanValue);
    }

    private static boolean isWithin(List<Ring> rings, Position position) {
        return !rings.isEmpty()
                && rings.get(0).holds(position)
                && rings.stream().skip(1).noneMatch(hole -> hole.holds(position));
    }
}
