package org.plumbline.registry.judges;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.ExtensionConfigurationException;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * A test that looks at pages in Chromium. Where it is missing the test is skipped with a reason that names it; with
 * {@code PLUMBLINE_JUDGES=required} in the environment it fails instead.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@ExtendWith(NeedsChromium.Condition.class)
public @interface NeedsChromium {
    /** Runs a test when browser and driver are there. */
    final class Condition implements ExecutionCondition {
        @Override
        public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
            if (Files.isExecutable(Path.of(Chromium.BROWSER)) && Files.isExecutable(Path.of(Chromium.DRIVER))) {
                return ConditionEvaluationResult.enabled("Chromium is there");
            }
            String absence = "External judge CHROMIUM: no " + Chromium.BROWSER + " or no " + Chromium.DRIVER;
            if ("required".equals(System.getenv("PLUMBLINE_JUDGES"))) {
                throw new ExtensionConfigurationException("A required judge is missing: " + absence);
            }
            return ConditionEvaluationResult.disabled(absence);
        }
    }
}
