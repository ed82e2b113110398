package org.plumbline.standard;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * How messages of a type stand in JSON texts, and by what they are known there.
 *
 * @param list JSON Pointer at which a JSON text may hold a list of messages instead of being one; null when none may
 * @param whole whether a message is an array: then an array is one message, and no list of messages
 * @param recognisedBy the marks, any of which make a text known as such a message, the most specific first; empty when no text is
 *     known by marks
 */
public record JsonForm(@Nullable String list, boolean whole, List<Marks> recognisedBy) {
    /** One object, or an array of them, known by nothing. */
    public static final JsonForm PLAIN = new JsonForm(null, false, List.of());

    public JsonForm {
        recognisedBy = recognisedBy.stream().sorted(Marks.SPECIFIC).toList();
        if (whole && list != null) {
            throw new IllegalArgumentException("A message that is an array is in no list inside another text");
        }
    }

    /** The form that one of the formats in a manifest describes. */
    static JsonForm of(JsonNode format) {
        List<Marks> marks = new ArrayList<>();
        JsonNode said = format.path("recognisedBy");
        if (said.isObject()) {
            marks.add(Marks.of(said));
        } else {
            said.forEach(each -> marks.add(Marks.of(each)));
        }
        return new JsonForm(
                format.path("list").stringValue(null), format.path("whole").booleanValue(false), marks);
    }

    /** The most specific of its marks that a JSON text bears; empty when that is not known as such a message. */
    public Optional<Marks> marksOn(JsonNode content) {
        return content.isArray() == whole
                ? recognisedBy.stream().filter(each -> each.areOn(content)).findFirst()
                : Optional.empty();
    }
}
