package org.plumbline.json;

import com.networknt.schema.ExecutionContext;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaContext;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.keyword.AbstractKeyword;
import com.networknt.schema.keyword.BaseKeywordValidator;
import com.networknt.schema.keyword.Keyword;
import com.networknt.schema.keyword.KeywordValidator;
import com.networknt.schema.path.NodePath;
import java.math.BigDecimal;
import java.util.List;
import java.util.function.IntPredicate;
import tools.jackson.databind.JsonNode;

/**
 * The limits of JSON Schema validation, 6.2.2 to 6.2.5, compared exactly as decimals. The validator's own throw for an
 * integer beyond 64 bits, such as 1e30.
 */
public final class LimitKeyword extends AbstractKeyword {
    private final IntPredicate allowed;

    private LimitKeyword(String name, IntPredicate allowed) {
        super(name);
        this.allowed = allowed;
    }

    /** All four; each allows what its comparison of value with limit says. */
    public static List<Keyword> all() {
        return List.of(
                new LimitKeyword("minimum", comparison -> comparison >= 0),
                new LimitKeyword("exclusiveMinimum", comparison -> comparison > 0),
                new LimitKeyword("maximum", comparison -> comparison <= 0),
                new LimitKeyword("exclusiveMaximum", comparison -> comparison < 0));
    }

    @Override
    public KeywordValidator newValidator(
            SchemaLocation location, JsonNode limit, Schema parent, SchemaContext context) {
        return new Limit(this, limit, location, parent, context);
    }

    private static final class Limit extends BaseKeywordValidator {
        private final IntPredicate allowed;
        private final BigDecimal limit;

        Limit(LimitKeyword keyword, JsonNode limit, SchemaLocation location, Schema parent, SchemaContext context) {
            super(keyword, limit, location, parent, context);
            this.allowed = keyword.allowed;
            this.limit = limit.decimalValue();
        }

        @Override
        public void validate(ExecutionContext execution, JsonNode value, JsonNode root, NodePath place) {
            if (value.isNumber() && !allowed.test(value.decimalValue().compareTo(limit))) {
                execution.addError(error().instanceNode(value)
                        .instanceLocation(place)
                        .evaluationPath(execution.getEvaluationPath())
                        .locale(execution.getExecutionConfig().getLocale())
                        .arguments(limit.toString())
                        .build());
            }
        }
    }
}
