package org.plumbline.rule;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.plumbline.message.Message;
import org.plumbline.rule.function.FunctionCatalogue;
import org.plumbline.standard.PackageRefused;
import org.plumbline.standard.Rule;
import org.plumbline.standard.StandardPackage;

/** Judges messages by the rules of a standard. The rules are compiled once; safe for use by several threads. */
public final class RuleJudge {
    private final List<CompiledRule> rules;
    private final RuleLanguage language;

    /**
     * @param standard the standard whose rules apply
     * @throws PackageRefused when a rule is not well formed; the message names it
     */
    public RuleJudge(StandardPackage standard) throws PackageRefused {
        this(known(standard));
    }

    RuleJudge(List<Rule> rules) throws PackageRefused {
        RuleLanguage language = RuleLanguage.ofMessages();
        List<CompiledRule> compiled = new ArrayList<>();
        for (Rule rule : rules) {
            compiled.add(CompiledRule.of(rule, language));
        }
        this.rules = List.copyOf(compiled);
        this.language = language;
    }

    private RuleJudge(Stream<CompiledRule> rules, RuleLanguage language) {
        this.rules = rules.toList();
        this.language = language;
    }

    /**
     * A judge by one rule only, which need not be of the standard. What this one has compiled already is not compiled again.
     *
     * @throws PackageRefused when the rule is not well formed
     */
    public RuleJudge only(Rule rule) throws PackageRefused {
        return new RuleJudge(Stream.of(CompiledRule.of(rule, language)), language);
    }

    /**
     * A judge that compiles a rule when a message first needs it: a check of one message begins sooner. A rule that is not well
     * formed is then one that cannot be evaluated.
     *
     * @throws PackageRefused when the rules need newer functions than this kit has
     */
    public static RuleJudge onDemand(StandardPackage standard) throws PackageRefused {
        RuleLanguage language = RuleLanguage.ofMessages();
        return new RuleJudge(known(standard).stream().map(rule -> CompiledRule.onDemand(rule, language)), language);
    }

    /**
     * Why rules are not well formed, by the rule's id: all at once, for who writes them.
     *
     * @return the compiler's words, which begin with the expression in single quotes; empty when each rule can be compiled
     */
    public static Map<String, String> refusals(StandardPackage standard) {
        RuleLanguage language = RuleLanguage.ofMessages();
        Map<String, String> refusals = new LinkedHashMap<>();
        for (Rule rule : standard.rules()) {
            try {
                CompiledRule.of(rule, language);
            } catch (PackageRefused refused) {
                refusals.put(rule.id(), String.valueOf(refused.getMessage()).replaceFirst("^rule [^:]*: ", ""));
            }
        }
        return refusals;
    }

    /** The rules, when this kit has the functions that they were written for. */
    private static List<Rule> known(StandardPackage standard) throws PackageRefused {
        if (standard.functions() > FunctionCatalogue.VERSION) {
            throw new PackageRefused(
                    "The rules of %s need version %d of the functions, this kit has version %d: take a newer kit"
                            .formatted(standard.ref(), standard.functions(), FunctionCatalogue.VERSION));
        }
        return standard.rules();
    }

    /**
     * Applies every rule for the message's type. Rules speak of members, those of a type whose messages are arrays of elements: of
     * what is no object, or no array, they say nothing.
     *
     * @param message the message
     * @param faultyPointers JSON Pointers of values that syntax or schema already found wrong: what needs them is not judged,
     *     so that one mistake is reported once
     */
    public RuleOutcome judge(Message message, Set<String> faultyPointers) {
        MessageUnderRules subject = new MessageUnderRules(message, faultyPointers);
        if (speaksOf(message)) {
            rules.stream().filter(rule -> rule.appliesTo(message.type())).forEach(rule -> rule.judge(subject));
        }
        return subject.outcome();
    }

    /** Whether rules have something to say of a message: it is an object, or for a type whose messages are arrays an array. */
    public static boolean speaksOf(Message message) {
        return message.type().json().whole()
                ? message.content().isArray()
                : message.content().isObject();
    }
}
