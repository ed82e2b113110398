package org.plumbline.standard;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonPointer;
import tools.jackson.databind.JsonNode;

/**
 * How messages of a type stand in JSON texts, and by what they are known there.
 *
 * @param list JSON Pointer at which a JSON text may hold a list of messages instead of being one; null when none may
 * @param whole whether a message is an array: then an array is one message, and no list of messages
 * @param recognisedBy what all must be there for a text to be known as such a message; empty when no text is known by that
 */
public record JsonForm(@Nullable String list, boolean whole, List<Mark> recognisedBy) {
    /** One object, or an array of them, known by nothing. */
    public static final JsonForm PLAIN = new JsonForm(null, false, List.of());

    public JsonForm {
        recognisedBy = List.copyOf(recognisedBy);
        if (whole && list != null) {
            throw new IllegalArgumentException("A message that is an array is in no list inside another text");
        }
    }

    /** The form that one of the formats in a manifest describes. */
    static JsonForm of(JsonNode format) {
        List<Mark> marks = new ArrayList<>();
        for (Map.Entry<String, JsonNode> each : format.path("recognisedBy").properties()) {
            marks.add(new Mark(JsonPointer.compile(each.getKey()), texts(each.getValue())));
        }
        return new JsonForm(
                format.path("list").stringValue(null), format.path("whole").booleanValue(false), marks);
    }

    private static List<String> texts(JsonNode said) {
        if (said.isString()) {
            return List.of(said.stringValue());
        }
        List<String> texts = new ArrayList<>();
        said.forEach(each -> texts.add(each.stringValue()));
        return texts;
    }

    /**
     * Something that tells what kind of message a JSON text is.
     *
     * @param place where it stands
     * @param texts the texts of which one stands there; empty when anything may
     */
    public record Mark(JsonPointer place, List<String> texts) {
        public Mark {
            texts = List.copyOf(texts);
        }

        /** Whether a JSON text bears it. */
        public boolean isOn(JsonNode content) {
            JsonNode there = content.at(place);
            return texts.isEmpty() ? !there.isMissingNode() : there.isString() && texts.contains(there.stringValue());
        }
    }

    /** How many of its marks ask for certain texts, and not only that something is there. */
    public long textsAsked() {
        return recognisedBy.stream().filter(mark -> !mark.texts().isEmpty()).count();
    }

    /** Whether a JSON text is known as such a message. */
    public boolean recognises(JsonNode content) {
        return !recognisedBy.isEmpty()
                && content.isArray() == whole
                && recognisedBy.stream().allMatch(mark -> mark.isOn(content));
    }
}
