package org.plumbline.json;

import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import tools.jackson.databind.JsonNode;

/**
 * The JSON Schema of one of Plumbline's own documents, for example of a report. The schemas are resources of the kit below
 * {@code org/plumbline/schemas}; none refers to another.
 */
public final class DocumentSchema {
    private static final SchemaRegistry SCHEMAS = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);

    private final Schema schema;

    private DocumentSchema(Schema schema) {
        this.schema = schema;
    }

    /** The schema in the resource {@code <name>.schema.json}. */
    public static DocumentSchema named(String name) {
        String resource = "/org/plumbline/schemas/" + name + ".schema.json";
        try (InputStream in = DocumentSchema.class.getResourceAsStream(resource)) {
            if (in == null) {
                throw new IllegalArgumentException("There is no schema " + resource);
            }
            return new DocumentSchema(SCHEMAS.getSchema(
                    StrictJson.read(in.readAllBytes(), JsonLimits.SIGNED).root()));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        } catch (JsonRefused broken) {
            throw new IllegalStateException(resource, broken);
        }
    }

    /** What does not fit, each with its JSON Pointer; empty when the document fits. */
    public List<String> faults(JsonNode document) {
        return schema.validate(document, run -> run.executionConfig(config -> config.locale(Locale.ENGLISH))).stream()
                .map(error -> error.getInstanceLocation() + ": " + error.getMessage())
                .toList();
    }
}
