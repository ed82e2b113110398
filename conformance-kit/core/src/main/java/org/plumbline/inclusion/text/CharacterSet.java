package org.plumbline.inclusion.text;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** A set of Unicode characters as ranges of code points; halves of surrogate pairs are no characters. */
final class CharacterSet {
    /** All characters. */
    static final CharacterSet EVERY = new CharacterSet(new int[] {0, 0xD7FF, 0xE000, Character.MAX_CODE_POINT});
    /** None. */
    static final CharacterSet NONE = new CharacterSet(new int[0]);
    /** What is shown first when any character will do. */
    private static final int[] READABLE = "abcdefghijklmnopqrstuvwxyz0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ-_. /:,;!#"
            .codePoints()
            .toArray();

    /** First and last of each range, ascending, with gaps between. */
    private final int[] ranges;

    private CharacterSet(int[] ranges) {
        this.ranges = ranges;
    }

    static CharacterSet of(int first, int last) {
        return union(List.of(new CharacterSet(new int[] {first, last}))).and(EVERY);
    }

    static CharacterSet of(String characters) {
        return union(characters.codePoints().mapToObj(each -> of(each, each)).toList());
    }

    static CharacterSet union(List<CharacterSet> sets) {
        List<int[]> all = new ArrayList<>();
        for (CharacterSet set : sets) {
            for (int i = 0; i < set.ranges.length; i += 2) {
                all.add(new int[] {set.ranges[i], set.ranges[i + 1]});
            }
        }
        all.sort((a, b) -> Integer.compare(a[0], b[0]));
        int[] joined = new int[all.size() * 2];
        int size = 0;
        for (int[] range : all) {
            if (size > 0 && range[0] <= joined[size - 1] + 1) {
                joined[size - 1] = Math.max(joined[size - 1], range[1]);
            } else {
                joined[size++] = range[0];
                joined[size++] = range[1];
            }
        }
        return new CharacterSet(Arrays.copyOf(joined, size));
    }

    CharacterSet and(CharacterSet other) {
        List<int[]> both = new ArrayList<>();
        int i = 0;
        int j = 0;
        while (i < ranges.length && j < other.ranges.length) {
            int first = Math.max(ranges[i], other.ranges[j]);
            int last = Math.min(ranges[i + 1], other.ranges[j + 1]);
            if (first <= last) {
                both.add(new int[] {first, last});
            }
            if (ranges[i + 1] < other.ranges[j + 1]) {
                i += 2;
            } else {
                j += 2;
            }
        }
        return new CharacterSet(both.stream().flatMapToInt(Arrays::stream).toArray());
    }

    CharacterSet negated() {
        List<CharacterSet> gaps = new ArrayList<>();
        int from = 0;
        for (int i = 0; i < ranges.length; i += 2) {
            if (ranges[i] > from) {
                gaps.add(new CharacterSet(new int[] {from, ranges[i] - 1}));
            }
            from = ranges[i + 1] + 1;
        }
        if (from <= Character.MAX_CODE_POINT) {
            gaps.add(new CharacterSet(new int[] {from, Character.MAX_CODE_POINT}));
        }
        return union(gaps).and(EVERY);
    }

    boolean isEmpty() {
        return ranges.length == 0;
    }

    boolean contains(int character) {
        for (int i = 0; i < ranges.length; i += 2) {
            if (character >= ranges[i] && character <= ranges[i + 1]) {
                return true;
            }
        }
        return false;
    }

    /** One of the set, readable if any is. */
    int example() {
        for (int each : READABLE) {
            if (contains(each)) {
                return each;
            }
        }
        for (int i = 0; i < ranges.length; i += 2) {
            if (ranges[i + 1] > ' ') {
                return Math.max(ranges[i], ' ' + 1);
            }
        }
        return ranges[0];
    }

    /** How readable that one is: the less, the better. */
    int rank() {
        int example = example();
        for (int i = 0; i < READABLE.length; i++) {
            if (READABLE[i] == example) {
                return i;
            }
        }
        return READABLE.length + example;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof CharacterSet set && Arrays.equals(ranges, set.ranges);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(ranges);
    }
}
