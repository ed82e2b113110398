package org.plumbline.transparency;

import java.util.List;

/**
 * Proves that a log only grew (RFC 9162 section 2.1.4).
 *
 * @param first how many entries it had
 * @param second how many it has now
 * @param path the hashes that lead to both roots
 */
public record ConsistencyProof(long first, long second, List<Hash> path) {
    public ConsistencyProof {
        path = List.copyOf(path);
    }

    /** Whether it leads to both roots (RFC 9162 section 2.1.4.2). A log grows from nothing without any proof. */
    public boolean leads(Hash firstRoot, Hash secondRoot) {
        if (first < 0 || first > second) {
            return false;
        }
        if (first == second) {
            return path.isEmpty() && firstRoot.equals(secondRoot);
        }
        if (first == 0) {
            return path.isEmpty() && firstRoot.equals(Hash.EMPTY);
        }
        return !path.isEmpty() && walk(firstRoot, secondRoot);
    }

    private boolean walk(Hash firstRoot, Hash secondRoot) {
        boolean complete = Long.bitCount(first) == 1;
        List<Hash> siblings = complete ? path : path.subList(1, path.size());
        Hash reachedFirst = complete ? firstRoot : path.get(0);
        Hash reachedSecond = reachedFirst;
        int alone = Long.numberOfTrailingZeros(first);
        long node = (first - 1) >> alone;
        long last = (second - 1) >> alone;
        for (Hash sibling : siblings) {
            if (last == 0) {
                return false;
            }
            if (node % 2 == 1 || node == last) {
                reachedFirst = Hash.node(sibling, reachedFirst);
                reachedSecond = Hash.node(sibling, reachedSecond);
                while (node % 2 == 0 && node != 0) {
                    node >>= 1;
                    last >>= 1;
                }
            } else {
                reachedSecond = Hash.node(reachedSecond, sibling);
            }
            node >>= 1;
            last >>= 1;
        }
        return last == 0 && reachedFirst.equals(firstRoot) && reachedSecond.equals(secondRoot);
    }
}
