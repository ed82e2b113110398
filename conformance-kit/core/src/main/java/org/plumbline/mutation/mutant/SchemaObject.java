package org.plumbline.mutation.mutant;

import java.util.LinkedHashSet;
import java.util.Set;
import org.plumbline.standard.MessageType;
import tools.jackson.core.JsonPointer;
import tools.jackson.databind.JsonNode;

/** A schema object that messages are judged by, and where in messages it applies. */
public final class SchemaObject {
    /** An index or a name, whichever. */
    public static final String ANY = "*";
    /** More places are not told apart. */
    private static final int MOST_PLACES = 32;

    private final String schema;
    private final String pointer;
    private final JsonNode node;
    private final boolean condition;
    private final Set<String> places = new LinkedHashSet<>();
    private final Set<MessageType> types = new LinkedHashSet<>();
    private boolean anywhere;

    /**
     * @param schema {@code $id} of the schema that it is in
     * @param pointer its place there
     * @param node the object
     * @param condition whether it says when something else applies, or what must not be
     */
    SchemaObject(String schema, String pointer, JsonNode node, boolean condition) {
        this.schema = schema;
        this.pointer = pointer;
        this.node = node;
        this.condition = condition;
    }

    /** Notes a place; false when it is known, or too many are. */
    boolean isFoundAt(String place, MessageType type) {
        boolean newType = types.add(type);
        if (places.size() >= MOST_PLACES) {
            anywhere = true;
            return newType;
        }
        return places.add(place) || newType;
    }

    /** {@code $id} of the schema that it is in. */
    public String schema() {
        return schema;
    }

    /** The file of the package. */
    String file() {
        return schema.substring(schema.indexOf("schemas/"));
    }

    /** Its place there. */
    public String pointer() {
        return pointer;
    }

    /** The object itself. */
    public JsonNode node() {
        return node;
    }

    boolean isCondition() {
        return condition;
    }

    /** The types of messages that it judges. */
    public Set<MessageType> types() {
        return types;
    }

    /** Where in messages it applies: JSON Pointers with {@code *} for any step. */
    public Set<String> places() {
        return places;
    }

    /** The name of the value that it judges, for people. */
    String name() {
        String place = places.isEmpty() ? "" : places.iterator().next();
        String last = place.substring(place.lastIndexOf('/') + 1);
        if (place.isEmpty()) {
            return "message";
        }
        if (last.equals(ANY)) {
            String list = place.substring(0, place.length() - 2);
            return "element of " + (list.isEmpty() ? "the message" : list.substring(list.lastIndexOf('/') + 1));
        }
        return last.replace("~1", "/").replace("~0", "~");
    }

    /** Whether it applies to a value that is there in a message. */
    public boolean appliesIn(JsonNode message) {
        return anywhere || places.stream().anyMatch(place -> isThere(message, place));
    }

    private static boolean isThere(JsonNode value, String place) {
        if (place.isEmpty()) {
            return !value.isMissingNode();
        }
        int end = place.indexOf('/', 1);
        String step = place.substring(0, end < 0 ? place.length() : end);
        String rest = end < 0 ? "" : place.substring(end);
        if (!step.equals("/" + ANY)) {
            return isThere(value.at(JsonPointer.compile(step)), rest);
        }
        for (JsonNode each : value) {
            if (isThere(each, rest)) {
                return true;
            }
        }
        return false;
    }
}
