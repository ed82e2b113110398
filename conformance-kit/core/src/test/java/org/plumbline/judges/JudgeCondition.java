package org.plumbline.judges;

import java.util.Arrays;
import java.util.Optional;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtensionConfigurationException;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.platform.commons.support.AnnotationSupport;

/** Runs a test when its judges are there. */
final class JudgeCondition implements ExecutionCondition {
    private static final boolean REQUIRED = "required".equals(System.getenv("PLUMBLINE_JUDGES"));

    @Override
    public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
        Optional<String> absent = AnnotationSupport.findAnnotation(context.getElement(), NeedsJudge.class).stream()
                .flatMap(needs -> Arrays.stream(needs.value()))
                .flatMap(judge -> judge.absence().stream())
                .findFirst();
        if (absent.isEmpty()) {
            return ConditionEvaluationResult.enabled("All judges are there");
        }
        if (REQUIRED) {
            throw new ExtensionConfigurationException("A required judge is missing: " + absent.get());
        }
        return ConditionEvaluationResult.disabled(absent.get());
    }
}
