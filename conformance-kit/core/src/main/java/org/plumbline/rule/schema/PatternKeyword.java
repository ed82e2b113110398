package org.plumbline.rule.schema;

import com.networknt.schema.Error;
import com.networknt.schema.ExecutionContext;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaContext;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.keyword.AbstractKeyword;
import com.networknt.schema.keyword.BaseKeywordValidator;
import com.networknt.schema.keyword.KeywordValidator;
import com.networknt.schema.path.NodePath;
import org.plumbline.rule.schema.cause.SchemaFault;
import org.plumbline.rule.schema.regex.BoundedPattern;
import org.plumbline.rule.schema.regex.PatternTooCostly;
import tools.jackson.databind.JsonNode;

/**
 * The keyword {@code pattern} of JSON Schema validation, 6.3.3. Other than the validator's own it says which value a pattern
 * is too costly for, and stops the evaluation there: the outcome must not depend on what is not known.
 */
final class PatternKeyword extends AbstractKeyword {
    PatternKeyword() {
        super("pattern");
    }

    @Override
    public KeywordValidator newValidator(
            SchemaLocation location, JsonNode pattern, Schema parent, SchemaContext context) {
        return new PatternOf(pattern, location, parent, context);
    }

    private final class PatternOf extends BaseKeywordValidator {
        private final BoundedPattern pattern;

        PatternOf(JsonNode pattern, SchemaLocation location, Schema parent, SchemaContext context) {
            super(PatternKeyword.this, pattern, location, parent, context);
            this.pattern = new BoundedPattern(pattern.stringValue());
        }

        @Override
        public void validate(ExecutionContext execution, JsonNode value, JsonNode root, NodePath place) {
            try {
                if (value.isString() && !pattern.matches(value.stringValue())) {
                    execution.addError(fault(execution, value, place));
                }
            } catch (PatternTooCostly e) {
                throw new UndecidedValue(SchemaFault.of(fault(execution, value, place)));
            }
        }

        private Error fault(ExecutionContext execution, JsonNode value, NodePath place) {
            return error().instanceNode(value)
                    .instanceLocation(place)
                    .evaluationPath(execution.getEvaluationPath())
                    .locale(execution.getExecutionConfig().getLocale())
                    .arguments(getSchemaNode().stringValue())
                    .build();
        }
    }
}
