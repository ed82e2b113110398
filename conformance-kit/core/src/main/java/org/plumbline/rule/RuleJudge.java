package org.plumbline.rule;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.plumbline.message.Message;
import org.plumbline.standard.PackageRefused;
import org.plumbline.standard.Rule;
import org.plumbline.standard.StandardPackage;

/** Judges messages by the rules of a standard. The rules are compiled once; safe for use by several threads. */
public final class RuleJudge {
    private final List<CompiledRule> rules;

    /**
     * @param standard the standard whose rules apply
     * @throws PackageRefused when a rule is not well formed; the message names it
     */
    public RuleJudge(StandardPackage standard) throws PackageRefused {
        this(standard.rules());
    }

    RuleJudge(List<Rule> rules) throws PackageRefused {
        List<CompiledRule> compiled = new ArrayList<>();
        for (Rule rule : rules) {
            compiled.add(CompiledRule.of(rule));
        }
        this.rules = List.copyOf(compiled);
    }

    private RuleJudge(Stream<CompiledRule> rules) {
        this.rules = rules.toList();
    }

    /**
     * A judge that compiles a rule when a message first needs it: a check of one message begins sooner. A rule that is not well
     * formed is then one that cannot be evaluated.
     */
    public static RuleJudge onDemand(StandardPackage standard) {
        return new RuleJudge(standard.rules().stream().map(CompiledRule::onDemand));
    }

    /**
     * Applies every rule for the message's type. Rules speak of members: of what is no object they say nothing.
     *
     * @param message the message
     * @param faultyPointers JSON Pointers of values that syntax or schema already found wrong: what needs them is not judged,
     *     so that one mistake is reported once
     */
    public RuleOutcome judge(Message message, Set<String> faultyPointers) {
        MessageUnderRules subject = new MessageUnderRules(message, faultyPointers);
        rules.stream()
                .filter(rule ->
                        rule.appliesTo(message.type()) && message.content().isObject())
                .forEach(rule -> rule.judge(subject));
        return subject.outcome();
    }
}
