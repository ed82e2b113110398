package org.plumbline.inclusion.witness;

import com.networknt.schema.Error;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaException;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SchemaRegistryConfig;
import com.networknt.schema.dialect.Dialect;
import com.networknt.schema.dialect.Dialects;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.plumbline.inclusion.form.SchemaDocuments;
import org.plumbline.inclusion.form.SchemaNotUnderstood;
import org.plumbline.inclusion.form.SchemaPlace;
import org.plumbline.json.LimitKeyword;
import org.plumbline.rule.schema.cause.SchemaFault;
import org.plumbline.rule.schema.format.ExactFormat;
import org.plumbline.rule.schema.regex.BoundedPattern;
import org.plumbline.rule.schema.regex.PatternTooCostly;
import tools.jackson.core.JsonPointer;
import tools.jackson.databind.JsonNode;

/** One schema in the validator that judges messages too: an independent judge of every witness. */
public final class Validator {
    private static final Dialect DIALECT = Dialect.builder(Dialects.getDraft202012())
            .keywords(LimitKeyword.all())
            .formats(ExactFormat.all())
            .build();
    /** Behind these a name or a position follows, which is no keyword. */
    private static final Set<String> CONTAINERS =
            Set.of("properties", "patternProperties", "dependentSchemas", "allOf", "prefixItems");

    private static final Set<String> CHOICES = Set.of("anyOf", "oneOf", "not", "contains", "if");

    private final Map<String, JsonNode> documents;
    private final String address;
    private final boolean formats;
    private final SchemaPlace place;
    private @Nullable Schema schema;
    private boolean failed;

    /**
     * @param documents schemas by identifier
     * @param address where the schema is among them
     * @param formats whether formats assert
     * @throws SchemaNotUnderstood when there is no such schema
     */
    public Validator(Map<String, JsonNode> documents, String address, boolean formats) throws SchemaNotUnderstood {
        this.place = new SchemaDocuments(documents).at(address);
        this.documents = documents;
        this.address = address;
        this.formats = formats;
    }

    /** What it says of a value: empty when it can not say anything, or not in little time; else its errors. */
    private Optional<List<Error>> errors(JsonNode value) {
        if (failed || !JudgingCost.isSmall(place, value)) {
            return Optional.empty();
        }
        try {
            if (schema == null) {
                schema = compiled();
            }
            return Optional.of(schema.validate(value));
        } catch (SchemaException | IllegalArgumentException | StackOverflowError broken) {
            failed = true;
            return Optional.empty();
        } catch (PatternTooCostly undecided) {
            return Optional.empty();
        }
    }

    private Schema compiled() {
        SchemaRegistryConfig config = SchemaRegistryConfig.builder()
                .formatAssertionsEnabled(formats)
                .regularExpressionFactory(BoundedPattern::new)
                .locale(Locale.ROOT)
                .build();
        return SchemaRegistry.withDialect(DIALECT, registry -> registry.schemaRegistryConfig(config)
                        .schemas(documents::get, JsonNode::toString)
                        .schemaLoader(loader -> loader.allow(id -> documents.containsKey(id.toString()))))
                .getSchema(SchemaLocation.of(address));
    }

    /** Whether a value is surely valid. */
    public boolean accepts(JsonNode value) {
        return errors(value).map(List::isEmpty).orElse(false);
    }

    /** Why a value is surely invalid: the outermost keyword that refuses it. */
    Optional<Witness> refusal(JsonNode value) {
        return errors(value).flatMap(errors -> errors.stream()
                .map(SchemaFault::of)
                .map(fault -> witness(value, fault))
                .min(Comparator.comparing((Witness witness) -> witness.pointer().length())
                        .thenComparing(Witness::pointer)
                        .thenComparing(Witness::place)));
    }

    private static Witness witness(JsonNode value, SchemaFault fault) {
        List<String> steps = fault.path().steps();
        List<String> outer = new ArrayList<>();
        for (int i = 0; i < steps.size(); i++) {
            outer.add(steps.get(i));
            if (CHOICES.contains(steps.get(i))) {
                break;
            }
            if (CONTAINERS.contains(steps.get(i)) && i + 1 < steps.size()) {
                outer.add(steps.get(++i));
            }
        }
        JsonPointer pointer = JsonPointer.empty();
        for (String step : outer) {
            pointer = pointer.appendProperty(step);
        }
        String keyword = outer.isEmpty() ? fault.keyword() : outer.get(outer.size() - 1);
        return new Witness(value, fault.target(), pointer.toString(), keyword);
    }
}
