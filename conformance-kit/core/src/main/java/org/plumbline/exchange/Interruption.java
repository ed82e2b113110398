package org.plumbline.exchange;

/**
 * Why a recording is not whole. It makes a verdict inconclusive, never a failure and never a pass.
 *
 * @param cause what happened
 * @param step the step that could not be finished
 * @param target the request that could not be answered
 */
public record Interruption(Cause cause, String step, String target) {
    /** What may interrupt a capture. */
    public enum Cause {
        HOST_NOT_ALLOWED,
        ADDRESS_NOT_ALLOWED,
        UNREACHABLE,
        NOT_TRUSTED,
        NOT_HTTP,
        BODY_TOO_LARGE,
        RATE_LIMITED,
        REQUESTS_SPENT,
        TIME_SPENT,
        PAGES_SPENT;

        /** The stable code, for example {@code HTTP-TIME-SPENT}. */
        public String code() {
            return "HTTP-" + name().replace('_', '-');
        }
    }
}
