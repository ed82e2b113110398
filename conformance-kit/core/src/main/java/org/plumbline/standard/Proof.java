package org.plumbline.standard;

import java.util.List;

/**
 * What is known of how well a standard's samples prove its checks: each check was weakened in every way that is measured, and a sample
 * had to notice.
 *
 * @param mutants how many weakened forms there are, those of the same meaning included
 * @param noticed how many of them a sample notices
 * @param equivalents those that no message can tell from what was agreed
 */
public record Proof(int mutants, int noticed, List<Equivalent> equivalents) {
    /** The file of a package that holds it. */
    public static final String FILE = "proof.json";

    /**
     * A weakened form that means the same.
     *
     * @param mutant its id
     * @param reason why no message can tell the two apart
     */
    public record Equivalent(String mutant, String reason) {}

    public Proof {
        equivalents = List.copyOf(equivalents);
    }

    /** Whether every weakened form that means something else is noticed. */
    public boolean isComplete() {
        return noticed + equivalents.size() == mutants;
    }
}
