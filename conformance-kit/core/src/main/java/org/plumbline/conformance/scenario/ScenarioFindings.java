package org.plumbline.conformance.scenario;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.plumbline.conformance.check.CheckedMessage;
import org.plumbline.conformance.check.MessageCheck;
import org.plumbline.exchange.dialogue.Obstacle;
import org.plumbline.message.Message;
import org.plumbline.rule.AnswerRuleJudge;
import org.plumbline.rule.RuleOutcome;
import org.plumbline.standard.RequirementLevel;
import org.plumbline.standard.StandardPackage;
import org.plumbline.verdict.Finding;
import org.plumbline.verdict.FindingTexts;
import org.plumbline.verdict.Place;
import org.plumbline.verdict.Severity;
import org.plumbline.verdict.Verdict;
import tools.jackson.databind.JsonNode;

/** Gathers what the checks of one scenario find, and how often each requirement was checked. */
final class ScenarioFindings {
    private final StandardPackage standard;
    private final MessageCheck messageCheck;
    private final AnswerRuleJudge answerRules;
    private final Map<String, String> ruleRequirements;
    private final List<Finding> findings = new ArrayList<>();
    private final SortedMap<String, Long> checks = new TreeMap<>();
    private Optional<String> inconclusive = Optional.empty();
    private long messages;
    private long messagesInvalid;

    ScenarioFindings(StandardPackage standard, MessageCheck messageCheck, AnswerRuleJudge answerRules) {
        this.standard = standard;
        this.messageCheck = messageCheck;
        this.answerRules = answerRules;
        this.ruleRequirements = standard.answerRules().stream()
                .collect(Collectors.toUnmodifiableMap(
                        each -> each.rule().id(), each -> each.rule().requirement()));
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
    CheckedMessage judgeEnvelope(Message envelope) {
        return judge(envelope);
    }

    /** Judges a message that the service offers, and counts it. */
    CheckedMessage judgeOffered(Message message) {
        messages++;
        CheckedMessage checked = judge(message);
        if (checked.verdict() == Verdict.FAIL) {
            messagesInvalid++;
        }
        return checked;
    }

    /**
     * Judges an answer by the rules over answers to its step.
     *
     * @param told whether a finding was told already
     */
    void judgeAnswer(
            String step,
            Message body,
            Map<String, JsonNode> circumstances,
            Set<String> faulty,
            Predicate<Finding> told) {
        RuleOutcome outcome = answerRules.judge(step, body, circumstances, faulty);
        outcome.findings().stream().filter(told.negate()).forEach(findings::add);
        outcome.evaluated()
                .forEach((rule, count) ->
                        checks.merge(ruleRequirements.getOrDefault(rule, ""), count.longValue(), Long::sum));
        outcome.notEvaluated().forEach(this::notEvaluated);
    }

    /** Notes why the scenario cannot be decided; the first reason stands. */
    void undecided(String code, String... arguments) {
        undecided(new Obstacle(code, List.of(arguments)));
    }

    /** The same for what stands in the way of a step. */
    void undecided(Obstacle obstacle) {
        String reason = obstacle.code() + ": " + FindingTexts.kit(obstacle.code(), obstacle.arguments());
        inconclusive = inconclusive.or(() -> Optional.of(reason));
    }

    private void notEvaluated(RuleOutcome.NotEvaluated failure) {
        undecided(
                RuleOutcome.NOT_EVALUATED,
                failure.rule().id(),
                failure.place().file(),
                failure.place().pointer(),
                failure.reason());
    }

    ScenarioOutcome outcome() {
        return new ScenarioOutcome(
                checks, findings.stream().sorted().toList(), messages, messagesInvalid, inconclusive);
    }

    private CheckedMessage judge(Message message) {
        CheckedMessage checked = messageCheck.check(message);
        checked.checks().forEach((requirement, count) -> checks.merge(requirement, count, Long::sum));
        findings.addAll(checked.findings());
        checked.notEvaluated().forEach(this::notEvaluated);
        return checked;
    }
}
