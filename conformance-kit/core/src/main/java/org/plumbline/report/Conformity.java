package org.plumbline.report;

import org.plumbline.verdict.Verdict;

/** The verdict of a report in the words that readers of reports use. */
public enum Conformity {
    CONFORMANT("conformant", "PASSED"),
    CONFORMANT_WITH_WARNINGS("conformant-with-warnings", "WARNED"),
    NON_CONFORMANT("non-conformant", "FAILED"),
    /** In-toto has no word for it; what is not shown to pass is never reported as passed. */
    INCONCLUSIVE("inconclusive", "FAILED");

    private final String word;
    private final String result;

    Conformity(String word, String result) {
        this.word = word;
        this.result = result;
    }

    static Conformity of(Verdict verdict, boolean warned) {
        return switch (verdict) {
            case PASS -> warned ? CONFORMANT_WITH_WARNINGS : CONFORMANT;
            case FAIL -> NON_CONFORMANT;
            case INCONCLUSIVE, NOT_APPLICABLE -> INCONCLUSIVE;
        };
    }

    Verdict verdict() {
        return switch (this) {
            case CONFORMANT, CONFORMANT_WITH_WARNINGS -> Verdict.PASS;
            case NON_CONFORMANT -> Verdict.FAIL;
            case INCONCLUSIVE -> Verdict.INCONCLUSIVE;
        };
    }

    /** Whether the product passed, with remarks or without. */
    public boolean passed() {
        return this == CONFORMANT || this == CONFORMANT_WITH_WARNINGS;
    }

    /** For example {@code conformant-with-warnings}. */
    public String word() {
        return word;
    }

    /** The in-toto test result: PASSED, WARNED or FAILED. */
    String result() {
        return result;
    }
}
