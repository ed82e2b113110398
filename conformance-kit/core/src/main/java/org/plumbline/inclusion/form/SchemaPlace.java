package org.plumbline.inclusion.form;

import tools.jackson.databind.JsonNode;

/**
 * One schema among schemas that may refer to each other. Of each there is one object only, made by {@link SchemaDocuments}.
 */
public final class SchemaPlace {
    private final SchemaDocuments documents;
    private final String base;
    private final JsonNode schema;

    SchemaPlace(SchemaDocuments documents, String base, JsonNode schema) {
        this.documents = documents;
        this.base = base;
        this.schema = schema;
    }

    /** The schema as it is written. */
    public JsonNode schema() {
        return schema;
    }

    /** A schema inside this one. */
    public SchemaPlace inner(JsonNode inner) {
        return documents.place(inner, base);
    }

    /**
     * The schema that a reference in this one means.
     *
     * @throws SchemaNotUnderstood when there is none
     */
    public SchemaPlace target(String reference, boolean dynamic) throws SchemaNotUnderstood {
        return documents.target(base, reference, dynamic);
    }

    @Override
    public String toString() {
        return base;
    }
}
