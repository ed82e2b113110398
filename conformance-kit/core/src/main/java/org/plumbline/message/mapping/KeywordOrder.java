package org.plumbline.message.mapping;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/**
 * The fixed order of keywords (CCSDS 508.0-B-1, 6.3.1.9; 502.0-B-3, 7.3).
 *
 * <p>When keywords are out of order, the fewest are named that would have to move: those outside a longest run in order.
 */
public final class KeywordOrder {
    private static final Comparator<Step> FIXED = (one, other) -> Arrays.compare(one.key, other.key);

    private final List<Step> steps = new ArrayList<>();
    private boolean broken;

    /** A keyword as it came. */
    private static final class Step {
        private final String keyword;
        private final String pointer;
        /** Where it belongs: per list its place and the number of the element, then its own place, then when it came. */
        private final int[] key;

        Step(String keyword, String pointer, int[] key) {
            this.keyword = keyword;
            this.pointer = pointer;
            this.key = key;
        }
    }

    /**
     * A keyword at the wrong place.
     *
     * @param pointer where its value stands in the model
     * @param before whether it must come before, or after, the other
     * @param other the other keyword
     */
    public record Misplaced(String keyword, String pointer, boolean before, String other) {}

    /** Adds a keyword that belongs to the current elements of a model. */
    public void add(Keyword keyword, Model model) {
        Block block = keyword.block();
        Step step = new Step(
                keyword.name(), model.pointer(block) + "/" + keyword.name(), key(keyword, model.elements(block)));
        broken |= !steps.isEmpty() && FIXED.compare(steps.get(steps.size() - 1), step) > 0;
        steps.add(step);
    }

    /**
     * Adds what stands beside others, such as an element of XML.
     *
     * @param name its name
     * @param pointer where it stands in the model
     * @param order its place among the others
     */
    public void add(String name, String pointer, int order) {
        Step last = steps.isEmpty() ? null : steps.get(steps.size() - 1);
        if (last != null && last.key[0] == order) {
            // Rows by the thousand need no step each.
            return;
        }
        broken |= last != null && last.key[0] > order;
        steps.add(new Step(name, pointer, new int[] {order, steps.size()}));
    }

    private int[] key(Keyword keyword, int[] elements) {
        int[] lists = keyword.block().listOrders();
        int[] key = new int[2 * lists.length + 2];
        for (int i = 0; i < lists.length; i++) {
            key[2 * i] = lists[i];
            key[2 * i + 1] = elements[i];
        }
        key[key.length - 2] = keyword.order();
        key[key.length - 1] = steps.size();
        return key;
    }

    /** The fewest keywords that would have to move. */
    public List<Misplaced> misplaced() {
        if (!broken) {
            return List.of();
        }
        boolean[] kept = longestRun();
        List<Misplaced> misplaced = new ArrayList<>();
        for (int i = 0; i < kept.length; i++) {
            if (!kept[i]) {
                misplaced.add(misplaced(i, kept));
            }
        }
        return misplaced;
    }

    private Misplaced misplaced(int index, boolean[] kept) {
        Step step = steps.get(index);
        for (int i = 0; i < index; i++) {
            if (kept[i] && FIXED.compare(steps.get(i), step) > 0) {
                return new Misplaced(step.keyword, step.pointer, true, steps.get(i).keyword);
            }
        }
        int last = index;
        for (int i = index + 1; i < kept.length; i++) {
            if (kept[i] && FIXED.compare(steps.get(i), step) < 0) {
                last = i;
            }
        }
        return new Misplaced(step.keyword, step.pointer, false, steps.get(last).keyword);
    }

    /** Marks a longest run of steps in fixed order (patience sorting). */
    private boolean[] longestRun() {
        int[] piles = new int[steps.size()];
        int[] previous = new int[steps.size()];
        int length = 0;
        for (int i = 0; i < steps.size(); i++) {
            int pile = pile(piles, length, i);
            previous[i] = pile == 0 ? -1 : piles[pile - 1];
            piles[pile] = i;
            length = Math.max(length, pile + 1);
        }
        boolean[] kept = new boolean[steps.size()];
        Arrays.fill(kept, false);
        for (int i = piles[length - 1]; i >= 0; i = previous[i]) {
            kept[i] = true;
        }
        return kept;
    }

    private int pile(int[] piles, int length, int index) {
        int low = 0;
        int high = length;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (FIXED.compare(steps.get(piles[middle]), steps.get(index)) < 0) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }
}
