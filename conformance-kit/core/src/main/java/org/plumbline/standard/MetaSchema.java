package org.plumbline.standard;

import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SchemaRegistryConfig;
import com.networknt.schema.SpecificationVersion;
import com.networknt.schema.path.PathType;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import tools.jackson.databind.JsonNode;

/** What the files of a package must look like; none of these schemas lets an unknown member pass. */
final class MetaSchema {
    private static final SchemaRegistry REGISTRY = SchemaRegistry.withDefaultDialect(
            SpecificationVersion.DRAFT_2020_12,
            builder -> builder.schemaRegistryConfig(SchemaRegistryConfig.builder()
                    .locale(Locale.ROOT)
                    .pathType(PathType.JSON_POINTER)
                    .build()));

    static final MetaSchema STANDARD = load("standard.schema.json");
    static final MetaSchema REQUIREMENTS = load("requirements.schema.json");
    static final MetaSchema RULES = load("rules.schema.json");
    static final MetaSchema SUITE = load("suite.schema.json");
    static final MetaSchema SAMPLES = load("samples.schema.json");
    static final MetaSchema KVN_MAPPING = load("kvn-mapping.schema.json");

    private final Schema schema;

    private MetaSchema(Schema schema) {
        this.schema = schema;
    }

    /** Refuses a file that does not fit, naming the first place. */
    void check(Document document) throws PackageRefused {
        List<Error> errors = schema.validate(document.root());
        if (!errors.isEmpty()) {
            Error first = errors.get(0);
            throw document.refused(pointer(document, first), reason(first));
        }
    }

    /** The member itself when there is one too many, else the value that is wrong. */
    private static String pointer(Document document, Error error) {
        String value = error.getInstanceLocation().toString();
        String member = value + "/" + error.getProperty();
        return document.text().position(member).isPresent() ? member : value;
    }

    /** What keeps a schema from being JSON Schema 2020-12, in words; empty when nothing does. */
    static List<String> faultsOf(JsonNode schema) {
        Schema official = REGISTRY.getSchema(SchemaLocation.of(SpecificationVersion.DRAFT_2020_12.getDialectId()));
        return official.validate(schema).stream()
                .map(each -> each.getInstanceLocation() + ": " + reason(each))
                .toList();
    }

    /** The validator's words without the place that it puts before them. */
    private static String reason(Error error) {
        String message = error.getMessage();
        String place = error.getInstanceLocation() + ": ";
        return message.startsWith(place) ? message.substring(place.length()) : message;
    }

    private static MetaSchema load(String file) {
        try (InputStream bytes = MetaSchema.class.getResourceAsStream(file)) {
            if (bytes == null) {
                throw new IllegalStateException("The kit lacks its schema " + file);
            }
            return new MetaSchema(REGISTRY.getSchema(bytes, InputFormat.JSON));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
