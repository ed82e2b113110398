package org.plumbline.exchange.capture;

import java.time.Duration;
import java.util.function.LongSupplier;
import org.plumbline.exchange.Interruption.Cause;

/** What a capture may still spend: requests and time. */
final class Budget {
    private final LongSupplier nanoTime;
    private final long deadline;
    private int requests;

    Budget(int requests, Duration time, LongSupplier nanoTime) {
        this.nanoTime = nanoTime;
        this.deadline = nanoTime.getAsLong() + time.toNanos();
        this.requests = requests;
    }

    /** Takes one request from the budget. */
    void takeRequest() throws CaptureStopped {
        if (requests == 0) {
            throw new CaptureStopped(Cause.REQUESTS_SPENT);
        }
        requests--;
    }

    /** The time that is left in milliseconds, at least 1. */
    int millisLeft() throws CaptureStopped {
        long left = (deadline - nanoTime.getAsLong()) / 1_000_000;
        if (left < 1) {
            throw new CaptureStopped(Cause.TIME_SPENT);
        }
        return (int) Math.min(left, Integer.MAX_VALUE);
    }

    /** Waits, when there is time to wait. */
    void pause(Duration time) throws CaptureStopped {
        if (time.toMillis() >= millisLeft()) {
            throw new CaptureStopped(Cause.TIME_SPENT);
        }
        try {
            Thread.sleep(time.toMillis());
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new CaptureStopped(Cause.TIME_SPENT);
        }
    }
}
