package org.plumbline.inclusion;

import java.util.Map;
import tools.jackson.databind.JsonNode;

/**
 * A schema and all that it may refer to.
 *
 * @param documents schemas by identifier; nothing else is ever looked up
 * @param address the identifier of one, perhaps with a JSON Pointer as fragment
 */
public record SchemaSource(Map<String, JsonNode> documents, String address) {
    private static final String ALONE = "https://inclusion.plumbline.example/schema.json";

    public SchemaSource {
        documents = Map.copyOf(documents);
    }

    /** A schema that refers to nothing outside itself. */
    public static SchemaSource of(JsonNode schema) {
        return new SchemaSource(Map.of(ALONE, schema), ALONE);
    }
}
