package org.plumbline.conformance;

import java.util.List;
import org.plumbline.standard.TestCase;
import org.plumbline.verdict.Finding;
import org.plumbline.verdict.Verdict;

/**
 * What one test case of the suite showed.
 *
 * @param testCase the case
 * @param verdict FAIL with an error, INCONCLUSIVE when it could not be decided, PASS when something was checked,
 *     otherwise NOT_APPLICABLE
 * @param checks how many checks were made
 * @param findingCount how many findings there are, warnings included
 * @param findings the first of them in order, at most {@value #FINDINGS_KEPT}
 * @param obstacles why it could not be decided, in order, at most {@value #FINDINGS_KEPT}; empty when it could
 */
public record TestCaseResult(
        TestCase testCase,
        Verdict verdict,
        long checks,
        long findingCount,
        List<Finding> findings,
        List<String> obstacles) {
    /** How many findings of a case are kept: enough to mend by, few enough for a report to be read. */
    public static final int FINDINGS_KEPT = 100;

    public TestCaseResult {
        findings = List.copyOf(findings);
        obstacles = List.copyOf(obstacles);
    }
}
