package org.plumbline.rule.schema;

import com.networknt.schema.ExecutionContext;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaContext;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.keyword.AbstractKeyword;
import com.networknt.schema.keyword.BaseKeywordValidator;
import com.networknt.schema.keyword.KeywordValidator;
import com.networknt.schema.path.NodePath;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/**
 * The annotation {@code x-requirement}. It is met only where its schema object is applied to a value that is there, so it tells
 * which requirements a message gave occasion to check: a message without orbit data says nothing about orbit data.
 */
final class RequirementKeyword extends AbstractKeyword {
    RequirementKeyword() {
        super("x-requirement");
    }

    /** Lets an evaluation note the requirements it meets, in the set that is returned. */
    static Set<String> collect(ExecutionContext execution) {
        return execution.getCollectorContext().computeIfAbsent(RequirementKeyword.class, key -> new TreeSet<>());
    }

    @Override
    public KeywordValidator newValidator(
            SchemaLocation location, JsonNode annotation, Schema parent, SchemaContext context) {
        return new Requirements(annotation, location, parent, context);
    }

    private final class Requirements extends BaseKeywordValidator {
        private final Set<String> requirements;

        Requirements(JsonNode annotation, SchemaLocation location, Schema parent, SchemaContext context) {
            super(RequirementKeyword.this, annotation, location, parent, context);
            Stream<JsonNode> named = annotation.isString() ? Stream.of(annotation) : annotation.valueStream();
            this.requirements = named.map(JsonNode::stringValue).collect(Collectors.toUnmodifiableSet());
        }

        @Override
        public void validate(ExecutionContext execution, JsonNode value, JsonNode root, NodePath place) {
            collect(execution).addAll(requirements);
        }
    }
}
