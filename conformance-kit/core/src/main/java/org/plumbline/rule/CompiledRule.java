package org.plumbline.rule;

import dev.cel.runtime.CelEvaluationException;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.plumbline.rule.RuleLanguage.Expression;
import org.plumbline.standard.MessageType;
import org.plumbline.standard.PackageRefused;
import org.plumbline.standard.Rule;

/** A rule whose expressions are compiled. */
final class CompiledRule {
    /** Enough to tell what is wrong, few enough to read. */
    private static final MathContext SHOWN_DIGITS = new MathContext(9);

    private final Rule rule;
    private final RuleExpressions expressions;

    private CompiledRule(Rule rule, RuleExpressions expressions) {
        this.rule = rule;
        this.expressions = expressions;
    }

    /** A rule whose expressions are compiled now; one that is not well formed is refused. */
    static CompiledRule of(Rule rule, RuleLanguage language) throws PackageRefused {
        CompiledRule compiled = onDemand(rule, language);
        compiled.expressions.compileAll();
        return compiled;
    }

    /** A rule whose expressions are compiled when a message first needs them; one that is not well formed is never decided. */
    static CompiledRule onDemand(Rule rule, RuleLanguage language) {
        return new CompiledRule(rule, new RuleExpressions(rule, language));
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
        String around = guilty.replaceFirst("/\\*(/.*)?$", "");
        try {
            expressions.define(scope);
            Expression when = expressions.when();
            if (when != null && !scope.isTrue(when)) {
                message.doesNotApply(rule);
            } else if (scope.isTrue(expressions.holds())) {
                message.holds(rule);
            } else {
                Expression index = expressions.atIndex();
                String place = indexed(guilty, index, scope);
                if (index != null && message.isFaulty(place, around)) {
                    message.doesNotApply(rule);
                } else {
                    message.isBroken(
                            rule, place, shown(expressions.found(), scope), shown(expressions.expected(), scope));
                }
            }
        } catch (CelEvaluationException | PackageRefused e) {
            message.cannotBeEvaluated(rule, around, reason(e));
        }
    }

    /** The place with the index of the guilty element in it. */
    private static String indexed(String pointer, @Nullable Expression index, RuleScope scope)
            throws CelEvaluationException {
        return index == null ? pointer : pointer.replaceFirst("/\\*(?=/|$)", "/" + scope.evaluate(index));
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
