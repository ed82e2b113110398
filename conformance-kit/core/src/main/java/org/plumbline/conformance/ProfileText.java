package org.plumbline.conformance;

import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import org.plumbline.json.JsonLimits;
import org.plumbline.json.JsonPosition;
import org.plumbline.json.JsonRefused;
import org.plumbline.json.PositionedJson;
import org.plumbline.json.StrictJson;
import org.plumbline.rule.schema.SchemaDialect;
import tools.jackson.databind.JsonNode;

/** The text of a profile that fits its schema, with places for what is refused later. */
final class ProfileText {
    private static final Schema SCHEMA = schema();

    private final PositionedJson text;

    private ProfileText(PositionedJson text) {
        this.text = text;
    }

    static ProfileText read(byte[] json) throws ProfileRefused {
        try {
            ProfileText profile = new ProfileText(StrictJson.read(json, JsonLimits.SIGNED));
            List<Error> errors = SCHEMA.validate(profile.root());
            if (!errors.isEmpty()) {
                Error first = errors.get(0);
                throw profile.refused(first.getInstanceLocation().toString(), String.valueOf(first.getMessage()));
            }
            return profile;
        } catch (JsonRefused refused) {
            throw new ProfileRefused("profile, " + refused.getMessage());
        }
    }

    JsonNode root() {
        return text.root();
    }

    ProfileRefused refused(String pointer, String reason) {
        JsonPosition position = text.position(pointer).orElse(JsonPosition.START);
        return new ProfileRefused(
                "profile, line %d, column %d: %s".formatted(position.line(), position.column(), reason));
    }

    private static Schema schema() {
        SchemaRegistry registry = SchemaRegistry.withDialect(
                SchemaDialect.KEYWORDS, builder -> builder.schemaRegistryConfig(SchemaDialect.config()));
        try (InputStream document =
                ProfileText.class.getResourceAsStream("/org/plumbline/schemas/profile.schema.json")) {
            if (document == null) {
                throw new IllegalStateException("The kit has no profile.schema.json");
            }
            return registry.getSchema(document, InputFormat.JSON);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
