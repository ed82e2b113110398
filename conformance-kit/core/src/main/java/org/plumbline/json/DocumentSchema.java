package org.plumbline.json;

import com.networknt.schema.Error;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SchemaRegistryConfig;
import com.networknt.schema.dialect.Dialect;
import com.networknt.schema.dialect.Dialects;
import com.networknt.schema.path.PathType;
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
    private static final Dialect DIALECT = Dialect.builder(Dialects.getDraft202012())
            .keywords(LimitKeyword.all())
            .build();
    private static final SchemaRegistry SCHEMAS = SchemaRegistry.withDialect(
            DIALECT,
            registry -> registry.schemaRegistryConfig(SchemaRegistryConfig.builder()
                    .locale(Locale.ROOT)
                    .pathType(PathType.JSON_POINTER)
                    .build()));

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

    /** The schema of schemas: JSON Schema 2020-12 itself. */
    public static DocumentSchema ofSchemas() {
        return new DocumentSchema(SCHEMAS.getSchema(SchemaLocation.of(DIALECT.getId())));
    }

    /**
     * A place where a document does not fit.
     *
     * @param pointer JSON Pointer of the value that is wrong, or of the member that is one too many
     * @param reason what is wrong with it
     */
    public record Misfit(String pointer, String reason) {
        private static Misfit of(Error error, JsonNode document) {
            String value = error.getInstanceLocation().toString();
            String member = value + "/" + error.getProperty();
            String place = value + ": ";
            String message = error.getMessage();
            return new Misfit(
                    error.getProperty() == null || document.at(member).isMissingNode() ? value : member,
                    message.startsWith(place) ? message.substring(place.length()) : message);
        }

        @Override
        public String toString() {
            return pointer + ": " + reason;
        }
    }

    /** Where a document does not fit; empty when it does. */
    public List<Misfit> misfits(JsonNode document) {
        return schema.validate(document).stream()
                .map(error -> Misfit.of(error, document))
                .toList();
    }

    /** What does not fit, each with its JSON Pointer; empty when the document fits. */
    public List<String> faults(JsonNode document) {
        return misfits(document).stream().map(Misfit::toString).toList();
    }
}
