package org.plumbline.transparency;

import java.util.ArrayList;
import java.util.List;

/**
 * A Merkle tree over the entries of a log (RFC 6962 section 2.1). It only grows. It keeps the hashes of all complete
 * subtrees, so a root or a proof costs a few hashes whatever the size; memory is two hashes for each entry.
 */
public final class MerkleTree {
    /** {@code levels[l][i]} is the root over the entries from {@code i * 2^l} to {@code (i + 1) * 2^l}. */
    private final List<List<Hash>> levels = new ArrayList<>();

    /** A tree over entries whose leaf hashes are given in order. */
    public static MerkleTree of(Iterable<Hash> leaves) {
        MerkleTree tree = new MerkleTree();
        leaves.forEach(tree::append);
        return tree;
    }

    /** Adds the leaf hash of one entry at the end. */
    public void append(Hash leaf) {
        Hash complete = leaf;
        for (int level = 0; ; level++) {
            if (level == levels.size()) {
                levels.add(new ArrayList<>());
            }
            List<Hash> row = levels.get(level);
            row.add(complete);
            if (row.size() % 2 == 1) {
                return;
            }
            complete = Hash.node(row.get(row.size() - 2), complete);
        }
    }

    /** The number of entries. */
    public long size() {
        return levels.isEmpty() ? 0 : levels.get(0).size();
    }

    /** The root over all entries. */
    public Hash root() {
        return root(size());
    }

    /** The root over the first {@code size} entries. */
    public Hash root(long size) {
        requireWithin(size, size());
        return size == 0 ? Hash.EMPTY : root(0, size);
    }

    /** Proves that the entry at {@code index} is among the first {@code size} entries. */
    public InclusionProof inclusion(long index, long size) {
        requireWithin(size, size());
        requireWithin(index, size - 1);
        List<Hash> path = new ArrayList<>();
        inclusion(index, 0, size, path);
        return new InclusionProof(index, size, path);
    }

    /** Proves that the first {@code first} entries are the beginning of the first {@code second} entries. */
    public ConsistencyProof consistency(long first, long second) {
        requireWithin(second, size());
        requireWithin(first, second);
        List<Hash> path = new ArrayList<>();
        if (first > 0 && first < second) {
            consistency(first, 0, second, true, path);
        }
        return new ConsistencyProof(first, second, path);
    }

    /** The bytes of a tile: its hashes, one after the other. */
    public byte[] tile(Tile tile) {
        List<Hash> row = levels.get(Tile.HEIGHT * tile.level());
        int start = Math.toIntExact(tile.index() * Tile.WIDTH);
        byte[] bytes = new byte[tile.width() * Hash.LENGTH];
        for (int i = 0; i < tile.width(); i++) {
            System.arraycopy(row.get(start + i).bytes(), 0, bytes, i * Hash.LENGTH, Hash.LENGTH);
        }
        return bytes;
    }

    private Hash root(long start, long end) {
        long length = end - start;
        if (Long.bitCount(length) == 1) {
            int level = Long.numberOfTrailingZeros(length);
            return levels.get(level).get(Math.toIntExact(start >> level));
        }
        long middle = start + Long.highestOneBit(length);
        return Hash.node(root(start, middle), root(middle, end));
    }

    private void inclusion(long index, long start, long end, List<Hash> path) {
        if (end - start == 1) {
            return;
        }
        long middle = start + leftLength(end - start);
        if (index < middle) {
            inclusion(index, start, middle, path);
            path.add(root(middle, end));
        } else {
            inclusion(index, middle, end, path);
            path.add(root(start, middle));
        }
    }

    /** SUBPROOF of RFC 6962 section 2.1.2; {@code known} while the verifier knows the root of the whole range. */
    private void consistency(long first, long start, long end, boolean known, List<Hash> path) {
        if (first == end) {
            if (!known) {
                path.add(root(start, end));
            }
            return;
        }
        long middle = start + leftLength(end - start);
        if (first <= middle) {
            consistency(first, start, middle, known, path);
            path.add(root(middle, end));
        } else {
            consistency(first, middle, end, false, path);
            path.add(root(start, middle));
        }
    }

    /** The largest power of two that is smaller than the length. */
    private static long leftLength(long length) {
        return Long.highestOneBit(length - 1);
    }

    private static void requireWithin(long number, long most) {
        if (number < 0 || number > most) {
            throw new IllegalArgumentException("%d is not from 0 to %d".formatted(number, most));
        }
    }
}
