package org.plumbline.conformance.trial;

import java.util.List;
import org.plumbline.standard.ConformanceClass;
import org.plumbline.standard.Requirement;
import org.plumbline.verdict.Severity;
import org.plumbline.verdict.Verdict;

/**
 * What the samples, variations and recordings of a package prove of one conformance class.
 *
 * @param conformanceClass the class
 * @param proven the requirements that one of them breaks, as it must, and nothing else
 * @param unproven what a machine verifies, but nothing is there to break
 * @param inspected what only people verify
 * @param failed how many of them show something else than they must
 * @param shown how many show what they must
 */
public record ClassProof(
        ConformanceClass conformanceClass,
        List<Requirement> proven,
        List<Requirement> unproven,
        List<Requirement> inspected,
        int failed,
        int shown) {
    public ClassProof {
        proven = List.copyOf(proven);
        unproven = List.copyOf(unproven);
        inspected = List.copyOf(inspected);
    }

    /** FAIL when something shows another thing than it must, or a binding requirement is not proven. */
    public Verdict verdict() {
        boolean fails = failed > 0 || unproven.stream().anyMatch(each -> Shown.severity(each) == Severity.ERROR);
        return fails ? Verdict.FAIL : Verdict.PASS;
    }
}
