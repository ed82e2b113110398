package org.plumbline.compatibility.change;

import org.jspecify.annotations.Nullable;

/**
 * What a change means for one side.
 *
 * @param outcome what it means
 * @param reason why, in one sentence
 * @param proof the message that shows it, where it is about messages
 * @param waiver who waives it, if it is undecided and somebody does
 */
public record Judgement(Outcome outcome, String reason, @Nullable Proof proof, @Nullable Waiver waiver) {
    /** It breaks nothing. */
    public static Judgement compatible(String reason) {
        return new Judgement(Outcome.COMPATIBLE, reason, null, null);
    }

    /** Nobody knows. */
    public static Judgement undecided(String reason) {
        return new Judgement(Outcome.UNDECIDED, reason, null, null);
    }

    /** It breaks something other than messages. */
    public static Judgement breaking(String reason) {
        return new Judgement(Outcome.BREAKING, reason, null, null);
    }

    /** It breaks something, as a message shows. */
    public static Judgement breaking(String reason, Proof proof) {
        return new Judgement(Outcome.BREAKING, reason, proof, null);
    }

    /** The same, waived if it can be. */
    public Judgement waived(Waiver by) {
        return outcome == Outcome.UNDECIDED ? new Judgement(outcome, reason, proof, by) : this;
    }

    /** The worse of two. */
    public Judgement or(Judgement other) {
        return outcome.compareTo(other.outcome) >= 0 ? this : other;
    }

    /** Whether it stands in nobody's way. */
    public boolean isAcceptable() {
        return outcome == Outcome.COMPATIBLE || (outcome == Outcome.UNDECIDED && waiver != null);
    }
}
