package org.plumbline.report;

import static org.plumbline.conformance.TestCaseResult.FINDINGS_KEPT;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.plumbline.conformance.TestCaseResult;
import org.plumbline.verdict.Severity;
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
 * @param obstacles what kept it from being decided, by code, for example {@code RULE-NOT-EVALUATED}; each code once. The
 *     words are left out: they would differ from one Java to the next
 */
public record CaseReport(
        String id,
        String conformanceClass,
        List<String> requirements,
        Verdict verdict,
        long checks,
        long failureCount,
        List<Failure> failures,
        List<String> obstacles) {
    private static final Pattern CODE = Pattern.compile("([A-Z][A-Z0-9]*(?:-[A-Z0-9]+)+): .*", Pattern.DOTALL);
    private static final String UNNAMED = "NOT-DECIDED";

    public CaseReport {
        requirements = List.copyOf(requirements);
        failures = List.copyOf(failures);
        obstacles = List.copyOf(obstacles);
        if (failures.size() != Math.min(failureCount, FINDINGS_KEPT)) {
            throw new IllegalArgumentException("'%s' lists %d of %d failures; the first %d are listed"
                    .formatted(id, failures.size(), failureCount, FINDINGS_KEPT));
        }
        if (!shows(verdict, checks, failures, failureCount > FINDINGS_KEPT, obstacles)) {
            throw new IllegalArgumentException(
                    "What '%s' lists does not show the outcome '%s'".formatted(id, Outcomes.word(verdict)));
        }
    }

    /** The outcome of a case that nothing kept from being decided. */
    public CaseReport(
            String id,
            String conformanceClass,
            List<String> requirements,
            Verdict verdict,
            long checks,
            long failureCount,
            List<Failure> failures) {
        this(id, conformanceClass, requirements, verdict, checks, failureCount, failures, List.of());
    }

    /** Whether a verdict follows from what is listed; an error may be among the failures that are not. */
    private static boolean shows(
            Verdict verdict, long checks, List<Failure> failures, boolean more, List<String> obstacles) {
        boolean error = failures.stream().anyMatch(failure -> failure.severity() == Severity.ERROR);
        return switch (verdict) {
            case FAIL -> error || more;
            case INCONCLUSIVE -> !error && !obstacles.isEmpty();
            case PASS -> !error && obstacles.isEmpty() && checks > 0;
            case NOT_APPLICABLE -> !error && obstacles.isEmpty() && checks == 0;
        };
    }

    static CaseReport of(TestCaseResult result) {
        return new CaseReport(
                result.testCase().id(),
                result.testCase().conformanceClass(),
                result.testCase().requirements(),
                result.verdict(),
                result.checks(),
                result.findingCount(),
                result.findings().stream().map(Failure::of).toList(),
                result.obstacles().stream().map(CaseReport::code).distinct().toList());
    }

    private static String code(String obstacle) {
        Matcher coded = CODE.matcher(obstacle);
        return coded.matches() ? coded.group(1) : UNNAMED;
    }

    /** Passed, with a remark. */
    boolean warned() {
        return verdict == Verdict.PASS && failureCount > 0;
    }
}
