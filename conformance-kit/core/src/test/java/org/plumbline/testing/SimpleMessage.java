package org.plumbline.testing;

import java.util.List;
import java.util.Map;
import org.plumbline.message.Message;
import org.plumbline.standard.JsonForm;
import org.plumbline.standard.MessageFormat;
import org.plumbline.standard.MessageType;
import org.plumbline.verdict.Finding;
import org.plumbline.verdict.Place;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A message made from JSON text whose places know the pointer only: names stand in line 1, values in line 2. */
public record SimpleMessage(JsonNode content) implements Message {
    private static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();

    /** Reads JSON in which ' stands for the quotation mark. */
    public static SimpleMessage of(String json) {
        return new SimpleMessage(MAPPER.readTree(json.replace('\'', '"')));
    }

    public static JsonNode json(String json) {
        return MAPPER.readTree(json.replace('\'', '"'));
    }

    @Override
    public String file() {
        return "message.json";
    }

    @Override
    public int index() {
        return 0;
    }

    @Override
    public MessageType type() {
        JsonForm form = new JsonForm(null, content.isArray(), List.of());
        return new MessageType("note", "Note", "schemas/note.schema.json", Map.of(), form, Map.of());
    }

    @Override
    public MessageFormat format() {
        return MessageFormat.JSON;
    }

    @Override
    public List<Finding> findings() {
        return List.of();
    }

    @Override
    public Place place(String pointer) {
        return new Place(file(), index(), 2, 1, pointer);
    }

    @Override
    public Place nameplace(String pointer) {
        return new Place(file(), index(), 1, 1, pointer);
    }
}
