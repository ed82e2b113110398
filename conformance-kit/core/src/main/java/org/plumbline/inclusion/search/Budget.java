package org.plumbline.inclusion.search;

import java.time.Duration;

/**
 * How much work a question may make. Steps end it the same way on every machine; the clock is the last resort.
 */
public final class Budget {
    private static final int STEPS_BETWEEN_LOOKS = 64;

    private final long deadline;
    private int left;

    /**
     * @param steps pieces of work
     * @param limit time after which it ends all the same
     */
    public Budget(int steps, Duration limit) {
        this.left = steps;
        this.deadline = System.nanoTime() + limit.toNanos();
    }

    /** @throws Spent when nothing is left */
    public void step() {
        if (--left < 0) {
            throw new Spent("the question is too large for its budget");
        }
        if (left % STEPS_BETWEEN_LOOKS == 0 && isLate()) {
            throw new Spent("the time is over");
        }
    }

    /** Whether the time is over. */
    public boolean isLate() {
        return System.nanoTime() - deadline > 0;
    }

    /** The budget is spent. */
    public static final class Spent extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Spent(String reason) {
            super(reason, null, false, false);
        }
    }
}
