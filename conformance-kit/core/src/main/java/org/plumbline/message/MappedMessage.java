package org.plumbline.message;

import java.util.List;
import org.plumbline.message.mapping.MappedText;
import org.plumbline.message.mapping.Places.Spot;
import org.plumbline.message.mapping.WrittenNumber;
import org.plumbline.standard.MessageFormat;
import org.plumbline.standard.MessageType;
import org.plumbline.verdict.Finding;
import org.plumbline.verdict.Place;
import tools.jackson.databind.JsonNode;

/**
 * A message that came in another notation than that of its JSON model.
 *
 * @param text what was read
 */
record MappedMessage(String file, int index, MessageType type, MessageFormat format, MappedText text)
        implements Message {
    @Override
    public JsonNode content() {
        return text.content();
    }

    /** The unit that KVN may write behind a number is no part of it. */
    @Override
    public JsonNode asNumber(JsonNode value) {
        String written = value.stringValue("");
        int unit = format == MessageFormat.KVN ? written.indexOf('[') : -1;
        return WrittenNumber.of(unit < 0 ? written : written.substring(0, unit).strip())
                .map(WrittenNumber::value)
                .orElse(value);
    }

    @Override
    public List<Finding> findings() {
        return text.faults().stream()
                .map(fault -> SyntaxFinding.of(
                        type,
                        fault.severity(),
                        fault.code(),
                        place(fault.line(), fault.column(), fault.pointer()),
                        fault.arguments()))
                .sorted()
                .toList();
    }

    @Override
    public Place place(String pointer) {
        Spot spot = text.places().at(pointer);
        return place(spot.line(), spot.column(), pointer);
    }

    @Override
    public Place nameplace(String pointer) {
        Spot spot = text.places().at(pointer);
        return place(spot.nameLine(), spot.nameColumn(), pointer);
    }

    private Place place(int line, int column, String pointer) {
        return new Place(file, index, line, column, pointer);
    }
}
