package org.plumbline.report;

import java.util.List;
import org.plumbline.conformance.TestCaseResult;
import org.plumbline.verdict.Verdict;

/**
 * The outcome of one test case.
 *
 * @param id the test case
 * @param conformanceClass the class it belongs to
 * @param requirements what it verifies
 * @param verdict its verdict
 * @param checks how often a requirement of it was checked
 * @param failureCount how many findings there are, warnings too
 * @param failures the first hundred of them, in order of place
 */
public record CaseReport(
        String id,
        String conformanceClass,
        List<String> requirements,
        Verdict verdict,
        long checks,
        long failureCount,
        List<Failure> failures) {
    public CaseReport {
        requirements = List.copyOf(requirements);
        failures = List.copyOf(failures);
    }

    static CaseReport of(TestCaseResult result) {
        return new CaseReport(
                result.testCase().id(),
                result.testCase().conformanceClass(),
                result.testCase().requirements(),
                result.verdict(),
                result.checks(),
                result.findingCount(),
                result.findings().stream().map(Failure::of).toList());
    }

    /** Passed, with a remark. */
    boolean warned() {
        return verdict == Verdict.PASS && failureCount > 0;
    }
}
