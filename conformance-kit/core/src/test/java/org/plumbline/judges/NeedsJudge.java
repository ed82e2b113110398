package org.plumbline.judges;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * A test that needs an external judge. Where the judge is missing the test is skipped with a reason that names it; with
 * {@code PLUMBLINE_JUDGES=required} in the environment it fails instead.
 */
@Target({ElementType.TYPE, ElementType.METHOD})
@Retention(RetentionPolicy.RUNTIME)
@ExtendWith(JudgeCondition.class)
public @interface NeedsJudge {
    Judge[] value();
}
