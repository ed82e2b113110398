package org.plumbline.message.kvn;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.plumbline.message.kvn.KvnMapping.Keyword;

/**
 * The fixed order of keywords (CCSDS 508.0-B-1, 6.3.1.9).
 *
 * <p>When keywords are out of order, the fewest are named that would have to move: those outside a longest run in order.
 */
final class KvnOrder {
    private static final Comparator<Step> FIXED = Comparator.comparingInt(
                    (Step step) -> step.keyword.block().order())
            .thenComparingInt(Step::element)
            .thenComparingInt(step -> step.keyword.order());

    private final List<Step> steps = new ArrayList<>();
    private boolean broken;

    /** A keyword as it came, in the element of a list that it belongs to. */
    private record Step(Keyword keyword, int element, String pointer) {}

    /**
     * A keyword at the wrong place.
     *
     * @param pointer where its value stands in the model
     * @param before whether it must come before, or after, the other
     * @param other the other keyword
     */
    record Misplaced(String keyword, String pointer, boolean before, String other) {}

    void add(Keyword keyword, int element, String pointer) {
        Step step = new Step(keyword, element, pointer);
        broken |= !steps.isEmpty() && FIXED.compare(steps.get(steps.size() - 1), step) > 0;
        steps.add(step);
    }

    List<Misplaced> misplaced() {
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
                return new Misplaced(
                        step.keyword.name(),
                        step.pointer,
                        true,
                        steps.get(i).keyword.name());
            }
        }
        int last = index;
        for (int i = index + 1; i < kept.length; i++) {
            if (kept[i] && FIXED.compare(steps.get(i), step) < 0) {
                last = i;
            }
        }
        return new Misplaced(
                step.keyword.name(),
                step.pointer,
                false,
                steps.get(last).keyword.name());
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
