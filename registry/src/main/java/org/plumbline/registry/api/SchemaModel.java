package org.plumbline.registry.api;

import static org.eclipse.microprofile.openapi.OASFactory.createObject;

import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import java.util.Locale;
import org.eclipse.microprofile.openapi.models.media.Schema;

/** Puts schemas into the model of the OpenAPI document. */
final class SchemaModel {
    private SchemaModel() {}

    /** A schema as {@link RecordSchema} writes it. */
    static Schema of(JsonObject schema) {
        if (schema.containsKey("$ref")) {
            String reference = schema.getString("$ref");
            return reference(reference.substring(reference.lastIndexOf('/') + 1));
        }
        Schema model = createObject(Schema.class)
                .type(Schema.SchemaType.valueOf(schema.getString("type").toUpperCase(Locale.ROOT)));
        if (schema.containsKey("format")) {
            model.format(schema.getString("format"));
        }
        if (schema.containsKey("items")) {
            model.items(of(schema.getJsonObject("items")));
        }
        if (schema.containsKey("properties")) {
            schema.getJsonObject("properties")
                    .forEach((name, property) -> model.addProperty(name, of(property.asJsonObject())));
            schema.getJsonArray("required")
                    .getValuesAs(JsonString.class)
                    .forEach(name -> model.addRequired(name.getString()));
        }
        return model;
    }

    /** The component of that name. */
    static Schema reference(String name) {
        return createObject(Schema.class).ref("#/components/schemas/" + name);
    }

    /** What is no record: text, signed JSON, or bytes. */
    static Schema ofMediaType(String mediaType) {
        if (mediaType.endsWith("json")) {
            return createObject(Schema.class).type(Schema.SchemaType.OBJECT);
        }
        Schema text = createObject(Schema.class).type(Schema.SchemaType.STRING);
        return mediaType.startsWith("text/") || mediaType.endsWith("jwt") ? text : text.format("binary");
    }
}
