package org.plumbline.cli.findings;

import org.plumbline.conformance.check.CheckedMessage;
import org.plumbline.verdict.Finding;
import org.plumbline.verdict.Severity;
import org.plumbline.verdict.Verdict;

/**
 * What a check amounts to.
 *
 * @param files files read
 * @param messages messages in them
 * @param unrecognised files of which nobody can tell what they hold
 * @param failed messages that do not conform
 * @param undecided messages that could not be decided
 * @param errors findings that weigh
 * @param warnings findings that are remarks
 * @param checks single checks made
 * @param verdict the worst verdict of any message
 */
public record Totals(
        long files,
        long messages,
        long unrecognised,
        long failed,
        long undecided,
        long errors,
        long warnings,
        long checks,
        Verdict verdict) {
    /** Nothing checked yet. */
    public static final Totals NONE = new Totals(0, 0, 0, 0, 0, 0, 0, 0, Verdict.NOT_APPLICABLE);

    /** What one message amounts to. */
    public static Totals of(CheckedMessage checked) {
        long errors = checked.findings().stream()
                .filter(finding -> finding.severity() == Severity.ERROR)
                .count();
        return new Totals(
                0,
                1,
                0,
                checked.verdict() == Verdict.FAIL ? 1 : 0,
                checked.verdict() == Verdict.INCONCLUSIVE ? 1 : 0,
                errors,
                checked.findings().size() - errors,
                checked.checks().values().stream().mapToLong(Long::longValue).sum(),
                checked.verdict());
    }

    /** What a finding that no single message has amounts to. */
    static Totals of(Finding finding) {
        boolean error = finding.severity() == Severity.ERROR;
        return new Totals(
                0, 0, 0, 0, 0, error ? 1 : 0, error ? 0 : 1, 0, error ? Verdict.FAIL : Verdict.NOT_APPLICABLE);
    }

    /** One more file. */
    public Totals plusFile() {
        return plus(new Totals(1, 0, 0, 0, 0, 0, 0, 0, Verdict.NOT_APPLICABLE));
    }

    /** One more file of which nobody can tell what it holds; what it should hold cannot be decided. */
    Totals plusUnrecognised() {
        return plus(new Totals(0, 0, 1, 0, 0, 0, 0, 0, Verdict.INCONCLUSIVE));
    }

    /** More checks. */
    Totals plusChecks(long made) {
        return plus(new Totals(0, 0, 0, 0, 0, 0, 0, made, Verdict.NOT_APPLICABLE));
    }

    /** Both together. */
    public Totals plus(Totals other) {
        return new Totals(
                files + other.files,
                messages + other.messages,
                unrecognised + other.unrecognised,
                failed + other.failed,
                undecided + other.undecided,
                errors + other.errors,
                warnings + other.warnings,
                checks + other.checks,
                verdict.worse(other.verdict));
    }
}
