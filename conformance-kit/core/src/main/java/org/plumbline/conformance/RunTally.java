package org.plumbline.conformance;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.plumbline.conformance.check.CheckedMessage;
import org.plumbline.conformance.scenario.ScenarioOutcome;
import org.plumbline.message.Message;
import org.plumbline.rule.RuleOutcome;
import org.plumbline.standard.Requirement;
import org.plumbline.standard.StandardPackage;
import org.plumbline.standard.TestCase;
import org.plumbline.verdict.Finding;
import org.plumbline.verdict.FindingTexts;
import org.plumbline.verdict.Place;
import org.plumbline.verdict.Severity;
import org.plumbline.verdict.Verdict;

/**
 * What a run has shown so far. Checks and findings go to the case of their requirement; what belongs to no class claimed does not
 * count, except that a message or a value nobody could read decides nothing about those that do.
 */
final class RunTally {
    private final StandardPackage standard;
    private final ClaimedClasses claimed;
    private final Map<String, CaseTally> cases = new LinkedHashMap<>();
    private final Map<String, CaseTally> byRequirement = new TreeMap<>();
    private final Set<String> byContract;
    private final Set<String> shown = new HashSet<>();
    private final List<TestCase> decided = new ArrayList<>();
    private boolean live;
    private long files;
    private long messages;
    private long messagesInvalid;

    RunTally(StandardPackage standard, ClaimedClasses claimed) {
        this.standard = standard;
        this.claimed = claimed;
        this.byContract = standard.requirements().stream()
                .filter(requirement -> requirement.verifiedBy().contains(Requirement.Check.CONTRACT))
                .map(Requirement::id)
                .collect(Collectors.toUnmodifiableSet());
        for (TestCase testCase : claimed.testCases()) {
            CaseTally tally = new CaseTally(testCase);
            cases.put(testCase.id(), tally);
            testCase.requirements().forEach(requirement -> byRequirement.put(requirement, tally));
        }
    }

    void startFile() {
        files++;
    }

    long messages() {
        return messages;
    }

    void add(CheckedMessage checked) {
        messages++;
        count(checked.checks());
        boolean counted = count(checked.findings());
        if (checked.findings().stream().anyMatch(this::isError)) {
            messagesInvalid++;
        }
        checked.notEvaluated().forEach(this::count);
        if (checked.message().content().isMissingNode() && !counted) {
            stop(
                    checked.message(),
                    text("MESSAGE-NOT-READ", index(checked), checked.message().file()));
        }
        checked.message().findings().stream()
                .filter(finding -> finding.spoilsValue()
                        && !finding.place().pointer().isEmpty()
                        && !byRequirement.containsKey(finding.requirement()))
                .forEach(finding -> stop(
                        checked.message(),
                        text(
                                "VALUE-NOT-READ",
                                finding.place().pointer(),
                                index(checked),
                                finding.place().file())));
    }

    /** What messages break together. It counts for their requirement, and makes none of them invalid by itself. */
    void foundTogether(Finding finding) {
        count(List.of(finding));
    }

    /** How often messages were judged together, per requirement. */
    void checkedTogether(Map<String, Long> checks) {
        count(checks);
    }

    private static String index(CheckedMessage checked) {
        return Integer.toString(checked.message().index());
    }

    void add(TestCase scenario, ScenarioOutcome outcome) {
        live = true;
        messages += outcome.messages();
        messagesInvalid += outcome.messagesInvalid();
        count(outcome.checks());
        count(outcome.findings());
        shown.addAll(outcome.checks().keySet());
        outcome.findings().forEach(finding -> shown.add(finding.requirement()));
        outcome.inconclusive().ifPresentOrElse(reason -> stop(scenario, reason), () -> decided.add(scenario));
    }

    /**
     * What only a live service shows must have been looked at, in whichever scenario: one that never came to it has not passed it.
     */
    private void notChecked() {
        for (TestCase scenario : decided) {
            scenario.requirements().stream()
                    .filter(requirement -> byContract.contains(requirement) && !shown.contains(requirement))
                    .forEach(requirement -> stop(scenario, text("HTTP-NOT-CHECKED", requirement)));
        }
    }

    /** Something kept a case from being decided. */
    void stop(TestCase testCase, String obstacle) {
        CaseTally tally = cases.get(testCase.id());
        if (tally != null) {
            tally.stopped(obstacle);
        }
    }

    TestRun run(Profile profile) {
        notChecked();
        List<TestCaseResult> results =
                cases.values().stream().map(CaseTally::result).toList();
        Map<String, Verdict> classes = new LinkedHashMap<>();
        claimed.ids().forEach(id -> classes.put(id, verdict(id, results)));
        long checks = results.stream().mapToLong(TestCaseResult::checks).sum();
        return new TestRun(
                standard,
                profile,
                results,
                live,
                new TestRun.Counts(files, messages, messagesInvalid, checks),
                classes.values().stream().map(RunTally::asClaim).reduce(Verdict.PASS, Verdict::worse),
                classes);
    }

    private static Verdict verdict(String conformanceClass, List<TestCaseResult> results) {
        return results.stream()
                .filter(result -> result.testCase().conformanceClass().equals(conformanceClass))
                .map(TestCaseResult::verdict)
                .reduce(Verdict.NOT_APPLICABLE, Verdict::worse);
    }

    /** A class that was claimed but never tried is not shown to be met. */
    private static Verdict asClaim(Verdict verdict) {
        return verdict == Verdict.NOT_APPLICABLE ? Verdict.INCONCLUSIVE : verdict;
    }

    private void count(Map<String, Long> checks) {
        checks.forEach((requirement, times) -> {
            CaseTally tally = byRequirement.get(requirement);
            if (tally != null) {
                tally.checked(times);
            }
        });
    }

    private boolean count(List<Finding> findings) {
        boolean counted = false;
        for (Finding finding : findings) {
            CaseTally tally = byRequirement.get(finding.requirement());
            if (tally != null) {
                tally.found(finding);
                counted = true;
            }
        }
        return counted;
    }

    private void count(RuleOutcome.NotEvaluated failure) {
        CaseTally tally = byRequirement.get(failure.rule().requirement());
        if (tally != null) {
            Place place = failure.place();
            tally.stopped(text(
                    RuleOutcome.NOT_EVALUATED, failure.rule().id(), place.file(), place.pointer(), failure.reason()));
        }
    }

    private void stop(Message unread, String obstacle) {
        cases.values().stream()
                .filter(tally -> unread.type().id().equals(tally.testCase().messageType()))
                .forEach(tally -> tally.stopped(obstacle));
    }

    private static String text(String code, String... arguments) {
        return code + ": " + FindingTexts.kit(code, List.of(arguments));
    }

    private boolean isError(Finding finding) {
        return finding.severity() == Severity.ERROR && byRequirement.containsKey(finding.requirement());
    }
}
