package org.plumbline.conformance;

import static org.plumbline.conformance.TestCaseResult.FINDINGS_KEPT;

import java.util.ArrayList;
import java.util.List;
import org.plumbline.standard.TestCase;
import org.plumbline.verdict.Finding;
import org.plumbline.verdict.Severity;
import org.plumbline.verdict.Verdict;

/** What a test case has shown so far. Findings come in order, so the first ones are kept; memory does not grow with the run. */
final class CaseTally {
    private final TestCase testCase;
    private final List<Finding> findings = new ArrayList<>();
    private final List<String> obstacles = new ArrayList<>();
    private long checks;
    private long findingCount;
    private boolean failed;

    CaseTally(TestCase testCase) {
        this.testCase = testCase;
    }

    TestCase testCase() {
        return testCase;
    }

    void checked(long times) {
        checks += times;
    }

    void found(Finding finding) {
        findingCount++;
        failed |= finding.severity() == Severity.ERROR;
        if (findings.size() < FINDINGS_KEPT) {
            findings.add(finding);
        }
    }

    /** Something kept the case from being decided. */
    void stopped(String obstacle) {
        if (obstacles.size() < FINDINGS_KEPT) {
            obstacles.add(obstacle);
        }
    }

    TestCaseResult result() {
        return new TestCaseResult(testCase, verdict(), checks, findingCount, findings, obstacles);
    }

    private Verdict verdict() {
        if (failed) {
            return Verdict.FAIL;
        }
        if (!obstacles.isEmpty()) {
            return Verdict.INCONCLUSIVE;
        }
        return checks > 0 ? Verdict.PASS : Verdict.NOT_APPLICABLE;
    }
}
