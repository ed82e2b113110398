package org.plumbline.rule;

import dev.cel.common.types.CelType;
import dev.cel.common.types.SimpleType;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.plumbline.rule.RuleLanguage.Expression;
import org.plumbline.standard.PackageRefused;
import org.plumbline.standard.Rule;

/**
 * The expressions of a rule, each compiled when it is first needed: what is shown when the rule does not hold is seldom shown, the
 * condition of a rule that does not apply is not asked, and compiling is what a short check spends most of its time on.
 */
final class RuleExpressions {
    private static final Set<CelType> CONDITION = Set.of(SimpleType.BOOL);
    private static final Set<CelType> INDEX = Set.of(SimpleType.INT);
    private static final Set<CelType> ANY = Set.of();
    private static final Set<CelType> SHOWN = Set.of(SimpleType.STRING, SimpleType.DOUBLE, SimpleType.DYN);

    private final Rule rule;
    private final RuleLanguage language;
    /** The values of variables, each compiled when an expression first mentions it. */
    private final Map<String, Expression> let = new HashMap<>();

    private @Nullable Expression when;
    private @Nullable Expression holds;
    private @Nullable Expression atIndex;
    private @Nullable Expression found;
    private @Nullable Expression expected;

    /**
     * The expressions of a rule.
     *
     * @param messages the language of rules about a message as a whole; rules that share one compile what they have in common once
     */
    RuleExpressions(Rule rule, RuleLanguage messages) {
        this.rule = rule;
        this.language = rule.forEach() == null ? messages : messages.ofElements();
    }

    /** Compiles all that there is. */
    void compileAll() throws PackageRefused {
        for (int i = 0; i < rule.let().size(); i++) {
            let(i);
        }
        when();
        holds();
        atIndex();
        found();
        expected();
    }

    /** Defines the rule's variables, which the expressions use. */
    void define(RuleScope scope) {
        for (int i = 0; i < rule.let().size(); i++) {
            int index = i;
            scope.defineLate(rule.let().get(i).name(), () -> let(index));
        }
    }

    @Nullable
    synchronized Expression when() throws PackageRefused {
        if (when == null) {
            when = late(rule.when(), CONDITION);
        }
        return when;
    }

    synchronized Expression holds() throws PackageRefused {
        Expression compiled = holds;
        if (compiled == null) {
            compiled = compile(rule.holds(), CONDITION, rule.let().size());
            holds = compiled;
        }
        return compiled;
    }

    @Nullable
    synchronized Expression atIndex() throws PackageRefused {
        if (atIndex == null) {
            atIndex = late(rule.atIndex(), INDEX);
        }
        return atIndex;
    }

    @Nullable
    synchronized Expression found() throws PackageRefused {
        if (found == null) {
            found = late(rule.found(), SHOWN);
        }
        return found;
    }

    @Nullable
    synchronized Expression expected() throws PackageRefused {
        if (expected == null) {
            expected = late(rule.expected(), SHOWN);
        }
        return expected;
    }

    private @Nullable Expression late(@Nullable String text, Set<CelType> results) throws PackageRefused {
        return text == null ? null : compile(text, results, rule.let().size());
    }

    private synchronized Expression let(int index) throws PackageRefused {
        Rule.Let variable = rule.let().get(index);
        Expression known = let.get(variable.name());
        if (known == null) {
            known = compile(variable.value(), ANY, index);
            let.put(variable.name(), known);
        }
        return known;
    }

    /**
     * Compiles an expression, and before it the variables that it mentions.
     *
     * @param variables how many of the rule's variables are defined by then
     */
    private Expression compile(String text, Set<CelType> results, int variables) throws PackageRefused {
        Set<String> names = RuleLanguage.names(text);
        RuleLanguage words = language;
        for (int i = 0; i < variables; i++) {
            String name = rule.let().get(i).name();
            if (names.contains(name)) {
                words = words.with(name, let(i).type());
            }
        }
        try {
            return words.compile(text, results);
        } catch (PackageRefused refused) {
            throw in(rule, refused);
        }
    }

    private static PackageRefused in(Rule rule, PackageRefused refused) {
        return new PackageRefused("rule " + rule.id() + ": " + refused.getMessage());
    }
}
