package org.plumbline.rule;

import dev.cel.common.types.CelType;
import dev.cel.common.types.SimpleType;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.plumbline.rule.RuleLanguage.Expression;
import org.plumbline.standard.PackageRefused;
import org.plumbline.standard.Rule;

/**
 * The compiled expressions of a rule. What is shown when the rule does not hold is compiled when it first does not: most rules
 * hold, and compiling is what a short check spends most of its time on.
 */
final class RuleExpressions {
    private static final Set<CelType> CONDITION = Set.of(SimpleType.BOOL);
    private static final Set<CelType> INDEX = Set.of(SimpleType.INT);
    private static final Set<CelType> ANY = Set.of();
    private static final Set<CelType> SHOWN = Set.of(SimpleType.STRING, SimpleType.DOUBLE, SimpleType.DYN);

    private final Rule rule;
    private final RuleLanguage language;
    private final Map<String, Expression> let;
    private final @Nullable Expression when;
    private final Expression holds;
    private @Nullable Expression atIndex;
    private @Nullable Expression found;
    private @Nullable Expression expected;

    private RuleExpressions(Rule rule, RuleLanguage language, Map<String, Expression> let) throws PackageRefused {
        this.rule = rule;
        this.language = language;
        this.let = let;
        String condition = rule.when();
        this.when = condition == null ? null : language.compile(condition, CONDITION);
        this.holds = language.compile(rule.holds(), CONDITION);
    }

    /**
     * The expressions that decide whether a rule holds.
     *
     * @param messages the language of rules about a message as a whole; rules that share one compile what they have in common once
     */
    static RuleExpressions of(Rule rule, RuleLanguage messages) throws PackageRefused {
        try {
            RuleLanguage language = rule.forEach() == null ? messages : messages.ofElements();
            Map<String, Expression> let = new LinkedHashMap<>();
            for (Rule.Let each : rule.let()) {
                Expression value = language.compile(each.value(), ANY);
                let.put(each.name(), value);
                language = language.with(each.name(), value.type());
            }
            return new RuleExpressions(rule, language, let);
        } catch (PackageRefused refused) {
            throw in(rule, refused);
        }
    }

    /** Compiles what is left. */
    void compileAll() throws PackageRefused {
        atIndex();
        found();
        expected();
    }

    /** Variables in the order of their definition. */
    Map<String, Expression> let() {
        return let;
    }

    @Nullable
    Expression when() {
        return when;
    }

    Expression holds() {
        return holds;
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
        try {
            return text == null ? null : language.compile(text, results);
        } catch (PackageRefused refused) {
            throw in(rule, refused);
        }
    }

    private static PackageRefused in(Rule rule, PackageRefused refused) {
        return new PackageRefused("rule " + rule.id() + ": " + refused.getMessage());
    }
}
