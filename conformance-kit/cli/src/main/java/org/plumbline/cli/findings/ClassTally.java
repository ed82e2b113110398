package org.plumbline.cli.findings;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.plumbline.conformance.check.CheckedMessage;
import org.plumbline.standard.ConformanceClass;
import org.plumbline.standard.Requirement;
import org.plumbline.standard.Requirement.Check;
import org.plumbline.standard.StandardPackage;
import org.plumbline.verdict.Finding;
import org.plumbline.verdict.Severity;
import org.plumbline.verdict.Verdict;

/** What messages say about each conformance class of a standard, counted while they go by. */
public final class ClassTally {
    private final StandardPackage standard;
    private final Map<String, Counts> byRequirement = new HashMap<>();

    ClassTally(StandardPackage standard) {
        this.standard = standard;
    }

    private static final class Counts {
        private long checks;
        private long errors;
        private long warnings;
        private boolean undecided;
    }

    /**
     * What the messages say about one class.
     *
     * @param conformanceClass the class
     * @param verdict FAIL with an error against one of its requirements; NOT_APPLICABLE when none of them was checked
     * @param checks checks of its requirements
     * @param errors findings against them that weigh
     * @param warnings findings against them that are remarks
     * @param live whether only a live service can show that it is met
     */
    public record Outcome(
            ConformanceClass conformanceClass,
            Verdict verdict,
            long checks,
            long errors,
            long warnings,
            boolean live) {}

    StandardPackage standard() {
        return standard;
    }

    void add(CheckedMessage checked) {
        add(checked.checks());
        checked.findings().forEach(this::add);
        checked.notEvaluated().forEach(each -> counts(each.rule().requirement()).undecided = true);
    }

    /** Adds checks, by requirement. */
    void add(Map<String, Long> checks) {
        checks.forEach((requirement, times) -> counts(requirement).checks += times);
    }

    /** Adds a finding that no single message has. */
    void add(Finding finding) {
        Counts counts = counts(finding.requirement());
        if (finding.severity() == Severity.ERROR) {
            counts.errors++;
        } else {
            counts.warnings++;
        }
    }

    void add(ClassTally other) {
        other.byRequirement.forEach((requirement, counted) -> {
            Counts counts = counts(requirement);
            counts.checks += counted.checks;
            counts.errors += counted.errors;
            counts.warnings += counted.warnings;
            counts.undecided |= counted.undecided;
        });
    }

    private Counts counts(String requirement) {
        return byRequirement.computeIfAbsent(requirement, first -> new Counts());
    }

    /** What the messages say about each class, in the standard's order. */
    public List<Outcome> outcomes() {
        return standard.conformanceClasses().stream().map(this::outcome).toList();
    }

    private Outcome outcome(ConformanceClass conformanceClass) {
        List<Requirement> requirements = standard.requirements().stream()
                .filter(each -> each.conformanceClass().equals(conformanceClass.id()))
                .toList();
        var sum = new Counts();
        for (Requirement requirement : requirements) {
            Counts counted = byRequirement.getOrDefault(requirement.id(), new Counts());
            sum.checks += counted.checks;
            sum.errors += counted.errors;
            sum.warnings += counted.warnings;
            sum.undecided |= counted.undecided;
        }
        boolean live = requirements.stream().anyMatch(each -> each.verifiedBy().contains(Check.CONTRACT));
        return new Outcome(conformanceClass, verdict(sum), sum.checks, sum.errors, sum.warnings, live);
    }

    private static Verdict verdict(Counts counts) {
        if (counts.errors > 0) {
            return Verdict.FAIL;
        }
        if (counts.undecided) {
            return Verdict.INCONCLUSIVE;
        }
        return counts.checks > 0 ? Verdict.PASS : Verdict.NOT_APPLICABLE;
    }
}
