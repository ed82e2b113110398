package org.plumbline.rule;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.plumbline.message.Message;
import org.plumbline.standard.Rule;
import org.plumbline.verdict.Finding;
import tools.jackson.core.JsonPointer;
import tools.jackson.databind.JsonNode;

/** One message while the rules go over it: its values in the language of rules, and what was found so far. */
final class MessageUnderRules {
    private final Message message;
    private final Set<String> faultyPointers;
    private final RuleScope values;
    private final Map<String, Object> elements = new HashMap<>();
    private final List<Finding> findings = new ArrayList<>();
    private final Map<String, Integer> evaluated = new TreeMap<>();
    private final Set<String> notApplicable = new HashSet<>();
    private final List<RuleOutcome.NotEvaluated> notEvaluated = new ArrayList<>();

    MessageUnderRules(Message message, Set<String> faultyPointers) {
        this.message = message;
        this.faultyPointers = Set.copyOf(faultyPointers);
        this.values = new RuleScope()
                .define(RuleLanguage.MESSAGE, () -> RuleValues.withNumbers(message.content()))
                .define(RuleLanguage.TEXT, () -> RuleValues.withDigits(message.content()));
    }

    JsonNode at(String pointer) {
        return message.content().at(JsonPointer.compile(pointer));
    }

    /** The value of an element in the language of rules; most rules judge the same few. */
    Object element(RuleElement element) {
        return elements.computeIfAbsent(element.pointer(), pointer -> RuleValues.withNumbers(element.node()));
    }

    /** Whether the value is there and neither it nor anything in it was already found wrong. */
    boolean isSound(String pointer) {
        JsonNode value = at(pointer);
        return !value.isMissingNode()
                && !value.isNull()
                && faultyPointers.stream()
                        .noneMatch(faulty -> faulty.equals(pointer) || faulty.startsWith(pointer + "/"));
    }

    /** Whether a value in a list, something in it or the element it belongs to was already found wrong. */
    boolean isFaulty(String pointer, String list) {
        return faultyPointers.stream()
                .filter(faulty -> faulty.startsWith(list + "/"))
                .anyMatch(faulty ->
                        faulty.equals(pointer) || faulty.startsWith(pointer + "/") || pointer.startsWith(faulty + "/"));
    }

    /** A new scope with the values of the message in it. */
    RuleScope scope() {
        return new RuleScope()
                .define(RuleLanguage.MESSAGE, () -> values.find(RuleLanguage.MESSAGE)
                        .orElseThrow())
                .define(RuleLanguage.TEXT, () -> values.find(RuleLanguage.TEXT).orElseThrow());
    }

    void holds(Rule rule) {
        evaluated.merge(rule.id(), 1, Integer::sum);
    }

    void isBroken(Rule rule, String pointer, @Nullable String found, @Nullable String expected) {
        evaluated.merge(rule.id(), 1, Integer::sum);
        findings.add(new Finding(
                rule.id(),
                rule.requirement(),
                rule.severity(),
                message.place(pointer),
                rule.id(),
                found,
                expected,
                List.of()));
    }

    void doesNotApply(Rule rule) {
        notApplicable.add(rule.id());
    }

    void cannotBeEvaluated(Rule rule, String pointer, String reason) {
        notEvaluated.add(new RuleOutcome.NotEvaluated(rule, message.place(pointer), reason));
    }

    RuleOutcome outcome() {
        notApplicable.removeAll(evaluated.keySet());
        return new RuleOutcome(findings.stream().sorted().toList(), evaluated, notApplicable, notEvaluated);
    }
}
