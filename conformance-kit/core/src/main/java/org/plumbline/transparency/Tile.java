package org.plumbline.transparency;

import java.util.ArrayList;
import java.util.List;

/**
 * A piece of a Merkle tree that is published as one unchanging file (C2SP tlog-tiles): up to 256 hashes of one level.
 *
 * @param level 0 for leaf hashes; each hash of a higher level is the root of a full tile below
 * @param index which tile of the level, from 0
 * @param width how many hashes it holds; fewer than 256 only at the right edge of the tree
 */
public record Tile(int level, long index, int width) {
    /** The hashes of a full tile. */
    public static final int WIDTH = 256;
    /** The levels of the tree that one tile spans. */
    static final int HEIGHT = 8;

    private static final int HIGHEST_LEVEL = 63;

    public Tile {
        if (level < 0 || level > HIGHEST_LEVEL || index < 0 || width < 1 || width > WIDTH) {
            throw new IllegalArgumentException(
                    "A tile has a level from 0 to 63, an index from 0 and 1 to 256 hashes, not %d, %d, %d"
                            .formatted(level, index, width));
        }
    }

    /** All tiles of a tree of that size, the lowest level first. */
    public static List<Tile> of(long size) {
        List<Tile> tiles = new ArrayList<>();
        long hashes = size;
        for (int level = 0; hashes > 0; level++) {
            for (long index = 0; index < hashes / WIDTH; index++) {
                tiles.add(new Tile(level, index, WIDTH));
            }
            int rest = (int) (hashes % WIDTH);
            if (rest > 0) {
                tiles.add(new Tile(level, hashes / WIDTH, rest));
            }
            hashes /= WIDTH;
        }
        return tiles;
    }

    /** Reads a path as {@link #path()} writes it. */
    public static Tile parse(String path) throws ProofRefused {
        String[] parts = path.split("/", 3);
        if (parts.length != 3 || !parts[0].equals("tile")) {
            throw new ProofRefused("'%s' is no path of a tile, tile/<level>/<index>".formatted(path));
        }
        long level = CanonicalText.decimal(parts[1]);
        if (level > HIGHEST_LEVEL) {
            throw new ProofRefused("The level of a tile is at most %d, not %d".formatted(HIGHEST_LEVEL, level));
        }
        TilePosition position = TilePosition.parse(parts[2]);
        return new Tile((int) level, position.index(), position.width());
    }

    /** The path below the log's address, for example {@code tile/0/x001/067.p/12}. */
    public String path() {
        return "tile/" + level + "/" + new TilePosition(index, width).path();
    }

    /** Whether a tree of that size has this tile. */
    public boolean within(long size) {
        int shift = HEIGHT * level;
        long hashes = shift > HIGHEST_LEVEL ? 0 : size >> shift;
        return index <= hashes / WIDTH && index * WIDTH + width <= hashes;
    }
}
