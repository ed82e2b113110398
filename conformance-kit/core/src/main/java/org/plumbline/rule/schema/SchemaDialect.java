package org.plumbline.rule.schema;

import com.networknt.schema.SchemaRegistryConfig;
import com.networknt.schema.dialect.Dialect;
import com.networknt.schema.dialect.Dialects;
import java.util.Locale;
import org.plumbline.json.LimitKeyword;
import org.plumbline.rule.schema.format.ExactFormat;
import org.plumbline.rule.schema.regex.BoundedPattern;

/**
 * JSON Schema 2020-12 as the kit evaluates it: limits compared exactly whatever the size of the number, matching bounded, formats
 * asserted, sentences in the root locale.
 */
final class SchemaDialect {
    /** The keywords. */
    static final Dialect KEYWORDS = Dialect.builder(Dialects.getDraft202012())
            .keywords(LimitKeyword.all())
            .keyword(new PatternKeyword())
            .keyword(new RequirementKeyword())
            .formats(ExactFormat.all())
            .build();

    private SchemaDialect() {}

    /** How they are evaluated. */
    static SchemaRegistryConfig config() {
        return SchemaRegistryConfig.builder()
                .formatAssertionsEnabled(true)
                .regularExpressionFactory(BoundedPattern::new)
                .locale(Locale.ROOT)
                .build();
    }
}
