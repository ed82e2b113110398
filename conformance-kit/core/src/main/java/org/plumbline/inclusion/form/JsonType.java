package org.plumbline.inclusion.form;

import java.util.Optional;
import tools.jackson.databind.JsonNode;

/** The six kinds of JSON values (RFC 8259, section 3), the simplest first. An integer is a number. */
public enum JsonType {
    NULL,
    BOOLEAN,
    NUMBER,
    STRING,
    ARRAY,
    OBJECT;

    /** The kind of a value. */
    public static JsonType of(JsonNode value) {
        return switch (value.getNodeType()) {
            case NULL -> NULL;
            case BOOLEAN -> BOOLEAN;
            case NUMBER -> NUMBER;
            case STRING -> STRING;
            case ARRAY -> ARRAY;
            case OBJECT -> OBJECT;
            default -> throw new IllegalArgumentException("A " + value.getNodeType() + " node is not JSON");
        };
    }

    /** The kind that the keyword {@code type} calls so; {@code integer} is none of its own. */
    static Optional<JsonType> named(String name) {
        return switch (name) {
            case "null" -> Optional.of(NULL);
            case "boolean" -> Optional.of(BOOLEAN);
            case "number", "integer" -> Optional.of(NUMBER);
            case "string" -> Optional.of(STRING);
            case "array" -> Optional.of(ARRAY);
            case "object" -> Optional.of(OBJECT);
            default -> Optional.empty();
        };
    }
}
