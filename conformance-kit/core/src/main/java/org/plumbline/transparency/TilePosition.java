package org.plumbline.transparency;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The end of a tile's path: its index in groups of three digits, and its width when it is not full. */
record TilePosition(long index, int width) {
    private static final Pattern PATH = Pattern.compile("((?:x[0-9]{3}/){0,4}[0-9]{3})(?:\\.p/([1-9][0-9]{0,2}))?");
    private static final int GROUP = 1000;

    static TilePosition parse(String path) throws ProofRefused {
        Matcher parts = PATH.matcher(path);
        if (parts.matches()) {
            long index = Long.parseLong(parts.group(1).replaceAll("[x/]", ""));
            int width = parts.group(2) == null ? Tile.WIDTH : Integer.parseInt(parts.group(2));
            if (width <= Tile.WIDTH) {
                TilePosition position = new TilePosition(index, width);
                if (position.path().equals(path)) {
                    return position;
                }
            }
        }
        throw new ProofRefused("'%s' is no position of a tile, for example x001/067 or 000.p/12".formatted(path));
    }

    String path() {
        StringBuilder path = new StringBuilder(digits(index % GROUP));
        for (long rest = index / GROUP; rest > 0; rest /= GROUP) {
            path.insert(0, "x" + digits(rest % GROUP) + "/");
        }
        if (width < Tile.WIDTH) {
            path.append(".p/").append(width);
        }
        return path.toString();
    }

    private static String digits(long group) {
        return String.format(Locale.ROOT, "%03d", group);
    }
}
