package org.plumbline.transparency;

import java.util.List;

/**
 * Proves that an entry is in a log (RFC 9162 section 2.1.3).
 *
 * @param index which entry, from 0
 * @param size how many entries the log had
 * @param path the hashes of the subtrees beside the way from the entry to the root
 */
public record InclusionProof(long index, long size, List<Hash> path) {
    public InclusionProof {
        path = List.copyOf(path);
    }

    /** Whether it leads from this leaf hash to this root (RFC 9162 section 2.1.3.2). */
    public boolean leads(Hash leaf, Hash root) {
        if (index < 0 || index >= size) {
            return false;
        }
        long node = index;
        long last = size - 1;
        Hash reached = leaf;
        for (Hash sibling : path) {
            if (last == 0) {
                return false;
            }
            if (node % 2 == 1 || node == last) {
                reached = Hash.node(sibling, reached);
                while (node % 2 == 0 && node != 0) {
                    node >>= 1;
                    last >>= 1;
                }
            } else {
                reached = Hash.node(reached, sibling);
            }
            node >>= 1;
            last >>= 1;
        }
        return last == 0 && reached.equals(root);
    }
}
