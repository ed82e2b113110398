package org.plumbline.rule;

import dev.cel.runtime.CelEvaluationException;
import dev.cel.runtime.CelVariableResolver;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.plumbline.standard.PackageRefused;

/** The variables of one evaluation. Each is computed when it is first asked for, and once. For one thread only. */
final class RuleScope implements CelVariableResolver {
    private final Map<String, Supplier<Object>> definitions = new HashMap<>();
    private final Map<String, Object> values = new HashMap<>();

    /** Defines a variable; it may use those defined before. */
    RuleScope define(String name, Supplier<Object> value) {
        definitions.put(name, value);
        return this;
    }

    /** An expression that is compiled when it is asked for. */
    interface LateExpression {
        RuleLanguage.Expression compiled() throws PackageRefused;
    }

    /** Defines a variable as the value of an expression in this scope. */
    void defineLate(String name, LateExpression expression) {
        define(name, () -> {
            try {
                return evaluate(expression.compiled());
            } catch (CelEvaluationException | PackageRefused e) {
                throw new IllegalArgumentException(name + ": " + e.getMessage(), e);
            }
        });
    }

    Object evaluate(RuleLanguage.Expression expression) throws CelEvaluationException {
        return expression.program().eval(this);
    }

    boolean isTrue(RuleLanguage.Expression expression) throws CelEvaluationException {
        return Boolean.TRUE.equals(evaluate(expression));
    }

    @Override
    public Optional<Object> find(String name) {
        Supplier<Object> definition = definitions.get(name);
        if (definition == null) {
            return Optional.empty();
        }
        Object value = values.get(name);
        if (value == null) {
            value = definition.get();
            values.put(name, value);
        }
        return Optional.of(value);
    }
}
