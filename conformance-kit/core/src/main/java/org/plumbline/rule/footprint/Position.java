package org.plumbline.rule.footprint;

import java.util.List;

/**
 * A position on the ground.
 *
 * @param x longitude in degrees, east positive (WGS 84)
 * @param y latitude in degrees, north positive (WGS 84)
 */
record Position(double x, double y) {
    /** Reads a position of GeoJSON; a height is left out. */
    static Position of(Object coordinates) {
        if (coordinates instanceof List<?> list
                && list.size() >= 2
                && list.get(0) instanceof Double x
                && list.get(1) instanceof Double y) {
            return new Position(x, y);
        }
        throw new IllegalArgumentException("'" + coordinates + "' is no position");
    }
}
