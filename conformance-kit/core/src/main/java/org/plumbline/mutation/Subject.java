package org.plumbline.mutation;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.plumbline.conformance.check.CheckedMessage;
import org.plumbline.conformance.check.MessageCheck;
import org.plumbline.message.Message;
import org.plumbline.rule.RuleJudge;
import org.plumbline.rule.RuleOutcome;
import org.plumbline.rule.schema.SchemaJudge;
import org.plumbline.standard.Rule;
import org.plumbline.standard.StandardPackage;
import org.plumbline.verdict.Finding;
import org.plumbline.verdict.Severity;

/** One message of a sample, with its verdict by the standard as agreed. Safe for use by several threads. */
final class Subject {
    private static final String UNDECIDED = "undecided ";

    private final String name;
    private final Message message;
    private final boolean rulesApply;
    private final List<Finding> findings;
    private final Set<String> faulty;
    private final List<String> schemaSays;
    private final Map<String, List<String>> rulesSay;
    private final Set<String> evaluated;
    private final List<String> verdict;

    private Subject(
            String name,
            Message message,
            CheckedMessage checked,
            Set<String> faulty,
            List<String> schemaSays,
            RuleOutcome outcome) {
        this.name = name;
        this.message = message;
        this.findings = checked.findings();
        this.faulty = faulty;
        this.schemaSays = schemaSays;
        this.rulesApply = RuleJudge.speaksOf(message);
        this.rulesSay = new HashMap<>();
        outcome.findings().forEach(each -> rulesSay.computeIfAbsent(each.code(), code -> new ArrayList<>())
                .add(weight(each)));
        outcome.notEvaluated()
                .forEach(each -> rulesSay.computeIfAbsent(each.rule().id(), code -> new ArrayList<>())
                        .add(undecided(each.rule())));
        this.evaluated = outcome.evaluated().keySet();
        this.verdict = verdict(checked);
    }

    /** A message judged as agreed. */
    static Subject of(
            String name,
            Message message,
            MessageCheck check,
            SchemaJudge schemas,
            RuleJudge rules,
            Set<String> ruleIds) {
        CheckedMessage checked = check.check(message);
        Set<String> faulty = checked.findings().stream()
                .filter(each -> each.spoilsValue() && !ruleIds.contains(each.code()))
                .map(each -> each.place().pointer())
                .collect(Collectors.toCollection(HashSet::new));
        return new Subject(name, message, checked, faulty, said(schemas, message), rules.judge(message, faulty));
    }

    String name() {
        return name;
    }

    Message message() {
        return message;
    }

    /** What is wrong with it by itself. */
    List<Finding> findings() {
        return findings;
    }

    /** Whether it breaks one requirement, or none, and every rule can be decided. */
    boolean showsOneThing() {
        return verdict.stream().distinct().count() <= 1 && !isUndecided();
    }

    /** Whether a rule could not be evaluated. */
    private boolean isUndecided() {
        return verdict.stream().anyMatch(each -> each.startsWith(UNDECIDED));
    }

    /** How far to the front it belongs when a rule is weakened: first those that break it, then those that it decides. */
    int distance(Rule rule) {
        return rulesSay.containsKey(rule.id()) ? 0 : evaluated.contains(rule.id()) ? 1 : 2;
    }

    /** Whether other schemas in place of the standard's change the verdict. */
    boolean notices(StandardPackage standard, SchemaJudge schemas, RuleJudge rules) {
        return !said(schemas, message).equals(schemaSays)
                && !verdict(new MessageCheck(standard, schemas, rules).check(message))
                        .equals(verdict);
    }

    /**
     * Whether another rule in place of one of the standard's changes the verdict.
     *
     * @param rule the one as agreed
     * @param changed judges by the other one only; null when there is none in its place
     */
    boolean notices(Rule rule, @Nullable RuleJudge changed) {
        if (!rulesApply || !message.type().id().equals(rule.messageType())) {
            return false;
        }
        List<String> says = changed == null ? List.of() : said(changed.judge(message, faulty));
        return !says.equals(
                rulesSay.getOrDefault(rule.id(), List.of()).stream().sorted().toList());
    }

    private static List<String> said(RuleOutcome outcome) {
        return Stream.concat(
                        outcome.findings().stream().map(Subject::weight),
                        outcome.notEvaluated().stream().map(each -> undecided(each.rule())))
                .sorted()
                .toList();
    }

    private static List<String> said(SchemaJudge schemas, Message message) {
        return schemas.judge(message).findings().stream()
                .map(each -> weight(each) + " " + each.place().pointer())
                .sorted()
                .toList();
    }

    private static List<String> verdict(CheckedMessage checked) {
        return Stream.concat(
                        checked.findings().stream().map(Subject::weight),
                        checked.notEvaluated().stream().map(each -> undecided(each.rule())))
                .sorted()
                .toList();
    }

    /** What of a finding counts. */
    static String weight(Finding finding) {
        return (finding.severity() == Severity.ERROR ? "error " : "warning ") + finding.requirement();
    }

    private static String undecided(Rule rule) {
        return UNDECIDED + rule.requirement();
    }
}
