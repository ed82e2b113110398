package org.plumbline.rule;

import dev.cel.common.values.NullValue;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.plumbline.message.Message;
import org.plumbline.standard.Rule;
import org.plumbline.verdict.Finding;
import tools.jackson.core.JsonPointer;
import tools.jackson.databind.JsonNode;

/** One message while the rules go over it: its values in the language of rules, and what was found so far. */
final class MessageUnderRules {
    private final Message message;
    private final NavigableSet<String> faultyPointers;
    private final Map<String, JsonNode> circumstances;
    private final RuleScope values;
    private final List<Finding> findings = new ArrayList<>();
    private final Map<String, Integer> evaluated = new TreeMap<>();
    private final Set<String> notApplicable = new HashSet<>();
    private final List<RuleOutcome.NotEvaluated> notEvaluated = new ArrayList<>();

    MessageUnderRules(Message message, Set<String> faultyPointers) {
        this(message, faultyPointers, Map.of());
    }

    /**
     * @param circumstances further variables, by name
     */
    MessageUnderRules(Message message, Set<String> faultyPointers, Map<String, JsonNode> circumstances) {
        this.message = message;
        this.circumstances = circumstances;
        this.faultyPointers = new TreeSet<>(faultyPointers);
        this.values = new RuleScope()
                .define(RuleLanguage.MESSAGE, () -> RuleValues.withNumbers(message.content()))
                .define(RuleLanguage.TEXT, () -> RuleValues.withDigits(message.content()));
        circumstances.forEach((name, value) -> values.define(name, () -> RuleValues.withNumbers(value)));
    }

    JsonNode at(String pointer) {
        return message.content().at(JsonPointer.compile(pointer));
    }

    /** The value of an element in the language of rules: a part of the message's own. */
    Object element(RuleElement element) {
        Object value = values.find(RuleLanguage.MESSAGE).orElseThrow();
        for (JsonPointer step = JsonPointer.compile(element.pointer()); !step.matches(); step = step.tail()) {
            Object below = value instanceof List<?> list
                    ? list.get(step.getMatchingIndex())
                    : ((Map<?, ?>) value).get(step.getMatchingProperty());
            if (below == null) {
                return NullValue.NULL_VALUE;
            }
            value = below;
        }
        return value;
    }

    /** Whether the value is there and neither it nor anything in it was already found wrong. */
    boolean isSound(String pointer) {
        JsonNode value = at(pointer);
        return !value.isMissingNode() && !value.isNull() && !isFaulty(pointer);
    }

    /** Sorted, what lies below a place comes right behind the place followed by a slash. */
    private boolean isFaulty(String pointer) {
        if (faultyPointers.isEmpty()) {
            return false;
        }
        String below = pointer + "/";
        String next = faultyPointers.ceiling(below);
        return faultyPointers.contains(pointer) || (next != null && next.startsWith(below));
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
        RuleScope scope = new RuleScope()
                .define(RuleLanguage.MESSAGE, () -> values.find(RuleLanguage.MESSAGE)
                        .orElseThrow())
                .define(RuleLanguage.TEXT, () -> values.find(RuleLanguage.TEXT).orElseThrow());
        circumstances
                .keySet()
                .forEach(name -> scope.define(name, () -> values.find(name).orElseThrow()));
        return scope;
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
