package org.plumbline.report;

import org.plumbline.verdict.Verdict;

/** Verdicts in the words of the W3C Evaluation and Report Language (EARL 1.0 Schema, section 2.7). */
final class Outcomes {
    private Outcomes() {}

    static String word(Verdict verdict) {
        return switch (verdict) {
            case PASS -> "passed";
            case FAIL -> "failed";
            case INCONCLUSIVE -> "cantTell";
            case NOT_APPLICABLE -> "inapplicable";
        };
    }

    static Verdict verdict(String word) {
        for (Verdict verdict : Verdict.values()) {
            if (word(verdict).equals(word)) {
                return verdict;
            }
        }
        throw new IllegalArgumentException("'%s' is no outcome".formatted(word));
    }
}
