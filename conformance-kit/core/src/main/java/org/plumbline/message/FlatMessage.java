package org.plumbline.message;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.plumbline.message.flat.FlatText;
import org.plumbline.standard.MessageFormat;
import org.plumbline.standard.MessageType;
import org.plumbline.verdict.Finding;
import org.plumbline.verdict.Place;
import tools.jackson.databind.JsonNode;

/**
 * A message that came as a flat JSON object.
 *
 * @param source the object as it was written
 * @param text what was read from it
 */
record FlatMessage(JsonMessage source, FlatText text) implements Message {
    @Override
    public String file() {
        return source.file();
    }

    @Override
    public int index() {
        return source.index();
    }

    @Override
    public MessageType type() {
        return source.type();
    }

    @Override
    public MessageFormat format() {
        return MessageFormat.FLAT;
    }

    @Override
    public JsonNode content() {
        return text.content();
    }

    @Override
    public List<Finding> findings() {
        return text.faults().stream()
                .map(fault -> SyntaxFinding.of(
                        type(),
                        fault.severity(),
                        fault.code(),
                        at(source.place(fault.member()), fault.pointer()),
                        fault.arguments()))
                .sorted()
                .toList();
    }

    @Override
    public Place place(String pointer) {
        String member = text.origins().member(pointer);
        return member == null ? block(pointer) : at(source.place(member), pointer);
    }

    @Override
    public Place nameplace(String pointer) {
        String member = text.origins().member(pointer);
        return member == null ? block(pointer) : at(source.nameplace(member), pointer);
    }

    private Place block(String pointer) {
        @Nullable String first = text.origins().firstOfBlock(pointer);
        return at(first == null ? source.place("") : source.nameplace(first), pointer);
    }

    private static Place at(Place place, String pointer) {
        return new Place(place.file(), place.message(), place.line(), place.column(), pointer);
    }
}
