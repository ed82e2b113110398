package org.plumbline.verdict;

/** The outcome of a test case or of a whole run, in the words of ISO/IEC 9646. */
public enum Verdict {
    /** Nothing that applies was checked. */
    NOT_APPLICABLE,
    /** Everything that was checked conforms. */
    PASS,
    /** It could not be decided: an endpoint did not answer, a budget ran out, a rule could not be evaluated. */
    INCONCLUSIVE,
    /** At least one requirement is broken. */
    FAIL;

    /** Returns the worse of two verdicts: FAIL before INCONCLUSIVE before PASS before NOT_APPLICABLE. */
    public Verdict worse(Verdict other) {
        return compareTo(other) >= 0 ? this : other;
    }
}
