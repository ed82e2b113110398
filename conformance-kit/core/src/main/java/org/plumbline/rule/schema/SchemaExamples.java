package org.plumbline.rule.schema;

import com.networknt.schema.Schema;
import com.networknt.schema.SchemaException;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import java.util.List;
import java.util.Map;
import org.plumbline.rule.schema.regex.PatternTooCostly;
import tools.jackson.databind.JsonNode;

/** Judges the examples that stand in schemas by the very schemas they stand in. */
public final class SchemaExamples {
    private final SchemaRegistry registry;

    /**
     * @param documents the schemas of a package by {@code $id}
     */
    public SchemaExamples(Map<String, JsonNode> documents) {
        this.registry = SchemaJudge.registry(documents);
    }

    /**
     * What is wrong with an example.
     *
     * @param id {@code $id} of the schema document
     * @param pointer JSON Pointer of the schema in it
     * @return a sentence for each fault; empty when it fits, or when the schema itself is not in order
     */
    public List<String> faults(String id, String pointer, JsonNode example) {
        try {
            Schema schema = registry.getSchema(SchemaLocation.of(id + "#" + pointer));
            return schema.validate(example).stream()
                    .map(error -> error.getMessage())
                    .distinct()
                    .toList();
        } catch (SchemaException | UndecidedValue | PatternTooCostly notInOrder) {
            return List.of();
        }
    }
}
