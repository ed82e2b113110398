package org.plumbline.rule;

import dev.cel.common.types.CelType;
import dev.cel.common.types.SimpleType;
import dev.cel.runtime.CelEvaluationException;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.plumbline.rule.RuleLanguage.Expression;
import org.plumbline.standard.MessageType;
import org.plumbline.standard.PackageRefused;
import org.plumbline.standard.Rule;

/** A rule whose expressions are compiled. */
final class CompiledRule {
    private static final Set<CelType> CONDITION = Set.of(SimpleType.BOOL);
    private static final Set<CelType> ANY = Set.of();
    private static final Set<CelType> SHOWN = Set.of(SimpleType.STRING, SimpleType.DOUBLE, SimpleType.DYN);
    /** Enough to tell what is wrong, few enough to read. */
    private static final MathContext SHOWN_DIGITS = new MathContext(9);

    private final Rule rule;
    private final Map<String, Expression> let;
    private final @Nullable Expression when;
    private final Expression holds;
    private final @Nullable Expression found;
    private final @Nullable Expression expected;

    private CompiledRule(
            Rule rule,
            Map<String, Expression> let,
            @Nullable Expression when,
            Expression holds,
            @Nullable Expression found,
            @Nullable Expression expected) {
        this.rule = rule;
        this.let = let;
        this.when = when;
        this.holds = holds;
        this.found = found;
        this.expected = expected;
    }

    static CompiledRule of(Rule rule) throws PackageRefused {
        try {
            RuleLanguage language = rule.forEach() == null ? RuleLanguage.ofMessages() : RuleLanguage.ofElements();
            Map<String, Expression> let = new LinkedHashMap<>();
            for (Rule.Let each : rule.let()) {
                Expression value = language.compile(each.value(), ANY);
                let.put(each.name(), value);
                language = language.with(each.name(), value.type());
            }
            return new CompiledRule(
                    rule,
                    let,
                    optional(rule.when(), CONDITION, language),
                    language.compile(rule.holds(), CONDITION),
                    optional(rule.found(), SHOWN, language),
                    optional(rule.expected(), SHOWN, language));
        } catch (PackageRefused refused) {
            throw new PackageRefused("rule " + rule.id() + ": " + refused.getMessage());
        }
    }

    private static @Nullable Expression optional(@Nullable String text, Set<CelType> results, RuleLanguage language)
            throws PackageRefused {
        return text == null ? null : language.compile(text, results);
    }

    boolean appliesTo(MessageType type) {
        return rule.messageType().equals(type.id());
    }

    void judge(MessageUnderRules message) {
        String forEach = rule.forEach();
        if (forEach == null) {
            judge(message, message.scope(), "");
            return;
        }
        List<RuleElement> elements = RuleElement.of(forEach, message);
        if (elements.isEmpty()) {
            message.doesNotApply(rule);
        }
        for (RuleElement element : elements) {
            judge(message, element.scope(message), element.pointer());
        }
    }

    private void judge(MessageUnderRules message, RuleScope scope, String element) {
        if (!rule.needs().stream().allMatch(need -> message.isSound(RuleElement.resolve(need, element)))) {
            message.doesNotApply(rule);
            return;
        }
        String guilty = RuleElement.resolve(rule.at(), element);
        let.forEach(scope::define);
        try {
            if (when != null && !scope.isTrue(when)) {
                message.doesNotApply(rule);
            } else if (scope.isTrue(holds)) {
                message.holds(rule);
            } else {
                message.isBroken(rule, guilty, shown(found, scope), shown(expected, scope));
            }
        } catch (CelEvaluationException e) {
            message.cannotBeEvaluated(rule, guilty, reason(e));
        }
    }

    private static String reason(Throwable failure) {
        Throwable cause = failure.getCause();
        return cause == null ? String.valueOf(failure.getMessage()) : reason(cause);
    }

    private static @Nullable String shown(@Nullable Expression expression, RuleScope scope)
            throws CelEvaluationException {
        if (expression == null) {
            return null;
        }
        Object value = scope.evaluate(expression);
        return value instanceof Double number && Double.isFinite(number)
                ? plain(new BigDecimal(number).round(SHOWN_DIGITS))
                : value.toString();
    }

    /** Not by {@link Double#toString}: its digits differ between Java versions, and reports must not. */
    private static String plain(BigDecimal number) {
        BigDecimal shortest = number.stripTrailingZeros();
        return Math.abs((long) shortest.precision() - shortest.scale()) > SHOWN_DIGITS.getPrecision()
                ? shortest.toString()
                : shortest.toPlainString();
    }
}
