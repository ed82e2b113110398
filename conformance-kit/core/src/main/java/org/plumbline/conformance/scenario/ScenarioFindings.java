package org.plumbline.conformance.scenario;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.plumbline.conformance.check.CheckedMessage;
import org.plumbline.conformance.check.MessageCheck;
import org.plumbline.message.Message;
import org.plumbline.rule.RuleOutcome;
import org.plumbline.standard.RequirementLevel;
import org.plumbline.standard.StandardPackage;
import org.plumbline.verdict.Finding;
import org.plumbline.verdict.FindingTexts;
import org.plumbline.verdict.Place;
import org.plumbline.verdict.Severity;
import org.plumbline.verdict.Verdict;

/** Gathers what the checks of one scenario find, and how often each requirement was checked. */
final class ScenarioFindings {
    private final StandardPackage standard;
    private final MessageCheck messageCheck;
    private final List<Finding> findings = new ArrayList<>();
    private final SortedMap<String, Long> checks = new TreeMap<>();
    private Optional<String> inconclusive = Optional.empty();
    private long messages;
    private long messagesInvalid;

    ScenarioFindings(StandardPackage standard, MessageCheck messageCheck) {
        this.standard = standard;
        this.messageCheck = messageCheck;
    }

    /** Counts a check of a requirement. */
    void checked(String requirement) {
        checks.merge(requirement, 1L, Long::sum);
    }

    /** Adds a finding of the scenario's own; it weighs as its requirement binds. */
    void add(
            String code,
            String requirement,
            Place place,
            @Nullable String found,
            @Nullable String expected,
            String... arguments) {
        boolean binding = standard.requirement(requirement)
                .map(each -> each.level() == RequirementLevel.SHALL)
                .orElse(true);
        Severity severity = binding ? Severity.ERROR : Severity.WARNING;
        findings.add(new Finding(code, requirement, severity, place, "", found, expected, List.of(arguments)));
    }

    /** Judges the body of an answer that is not a message of the vendor, such as a page or a problem. */
    void judgeEnvelope(Message envelope) {
        judge(envelope);
    }

    /** Judges a message that the service offers, and counts it. */
    void judgeOffered(Message message) {
        messages++;
        if (judge(message) == Verdict.FAIL) {
            messagesInvalid++;
        }
    }

    /** Notes why the scenario cannot be decided; the first reason stands. */
    void undecided(String code, String... arguments) {
        String reason = code + ": " + FindingTexts.kit(code, List.of(arguments));
        inconclusive = inconclusive.or(() -> Optional.of(reason));
    }

    ScenarioOutcome outcome() {
        return new ScenarioOutcome(
                checks, findings.stream().sorted().toList(), messages, messagesInvalid, inconclusive);
    }

    private Verdict judge(Message message) {
        CheckedMessage checked = messageCheck.check(message);
        checked.checks().forEach((requirement, count) -> checks.merge(requirement, count, Long::sum));
        findings.addAll(checked.findings());
        checked.notEvaluated()
                .forEach(failure -> undecided(
                        RuleOutcome.NOT_EVALUATED,
                        failure.rule().id(),
                        failure.place().file(),
                        failure.place().pointer(),
                        failure.reason()));
        return checked.verdict();
    }
}
