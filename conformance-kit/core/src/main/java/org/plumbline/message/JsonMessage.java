package org.plumbline.message;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.plumbline.json.JsonPosition;
import org.plumbline.json.PositionedJson;
import org.plumbline.standard.MessageFormat;
import org.plumbline.standard.MessageType;
import org.plumbline.verdict.Finding;
import org.plumbline.verdict.Place;
import tools.jackson.databind.JsonNode;

/**
 * A message that came as JSON.
 *
 * @param text the text it is part of
 * @param prefix JSON Pointer of the message in that text
 */
record JsonMessage(String file, int index, MessageType type, PositionedJson text, String prefix) implements Message {
    @Override
    public MessageFormat format() {
        return MessageFormat.JSON;
    }

    @Override
    public JsonNode content() {
        return text.root().at(prefix);
    }

    @Override
    public List<Finding> findings() {
        return List.of();
    }

    @Override
    public Place place(String pointer) {
        return nearest(pointer, text::position);
    }

    @Override
    public Place nameplace(String pointer) {
        return nearest(pointer, text::namePosition);
    }

    private Place nearest(String pointer, Function<String, Optional<JsonPosition>> places) {
        return nearest(file, index, text, prefix, pointer, places);
    }

    /** Where the value at a pointer of a message stands, or else its nearest existing parent. */
    static Place place(String file, int index, PositionedJson text, String prefix, String pointer) {
        return nearest(file, index, text, prefix, pointer, text::position);
    }

    private static Place nearest(
            String file,
            int index,
            PositionedJson text,
            String prefix,
            String pointer,
            Function<String, Optional<JsonPosition>> places) {
        String there = pointer;
        Optional<JsonPosition> position = places.apply(prefix + there);
        while (position.isEmpty()) {
            there = there.substring(0, there.lastIndexOf('/'));
            position = text.position(prefix + there);
        }
        return new Place(file, index, position.get().line(), position.get().column(), pointer);
    }
}
