package org.plumbline.registry.api;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The JSON Schema (2020-12) of a record on the wire, with the records that it holds as {@code $defs}. */
final class RecordSchema {
    private static final String DEFINITIONS = "#/$defs/";

    private final Class<? extends Record> type;
    private final Map<String, JsonObject> definitions = new TreeMap<>();
    private final JsonObject object;

    RecordSchema(Class<? extends Record> type) {
        this.type = type;
        this.object = object(type);
    }

    /** The record's name: that of its class. */
    String name() {
        return type.getSimpleName();
    }

    /** The record itself; members that are records refer to {@code #/$defs/<name>}. */
    JsonObject object() {
        return object;
    }

    /** The records that it holds, by name. */
    Map<String, JsonObject> definitions() {
        return definitions;
    }

    /** The schema as a document of its own. */
    JsonObject document(String id) {
        JsonObjectBuilder document = Json.createObjectBuilder()
                .add("$schema", "https://json-schema.org/draft/2020-12/schema")
                .add("$id", id)
                .add("title", name());
        object.forEach(document::add);
        if (!definitions.isEmpty()) {
            JsonObjectBuilder defs = Json.createObjectBuilder();
            definitions.forEach(defs::add);
            document.add("$defs", defs);
        }
        return document.build();
    }

    private JsonObject object(Class<?> record) {
        JsonObjectBuilder properties = Json.createObjectBuilder();
        JsonArrayBuilder required = Json.createArrayBuilder();
        for (RecordComponent component : record.getRecordComponents()) {
            properties.add(component.getName(), value(component.getGenericType()));
            if (!component.getAnnotatedType().isAnnotationPresent(Nullable.class)) {
                required.add(component.getName());
            }
        }
        return Json.createObjectBuilder()
                .add("type", "object")
                .add("properties", properties)
                .add("required", required)
                .build();
    }

    private JsonObject value(Type of) {
        if (of instanceof ParameterizedType list) {
            return Json.createObjectBuilder()
                    .add("type", "array")
                    .add("items", value(list.getActualTypeArguments()[0]))
                    .build();
        }
        if (of == Instant.class) {
            return Json.createObjectBuilder()
                    .add("type", "string")
                    .add("format", "date-time")
                    .build();
        }
        if (of == int.class || of == long.class) {
            return simple("integer");
        }
        if (of == boolean.class) {
            return simple("boolean");
        }
        if (of == String.class) {
            return simple("string");
        }
        if (of instanceof Class<?> record && record.isRecord()) {
            if (!definitions.containsKey(record.getSimpleName())) {
                definitions.put(record.getSimpleName(), object(record));
            }
            return Json.createObjectBuilder()
                    .add("$ref", DEFINITIONS + record.getSimpleName())
                    .build();
        }
        throw new IllegalArgumentException("Records on the wire hold no " + of);
    }

    private static JsonObject simple(String type) {
        return Json.createObjectBuilder().add("type", type).build();
    }
}
