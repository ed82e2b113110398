package org.plumbline.testing;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.EnumMap;
import java.util.Map;
import org.plumbline.standard.JsonForm;
import org.plumbline.standard.MessageFormat;
import org.plumbline.standard.MessageType;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Message types made from a mapping document beside a test. */
public final class Mappings {
    private Mappings() {}

    /** The type whose mapping is the file {@code ID.mapping.json} beside a test, with each form that the mapping has. */
    public static MessageType type(Class<?> test, String id) {
        JsonNode mapping = JsonMapper.shared().readTree(file(test, id + ".mapping.json"));
        Map<MessageFormat, JsonNode> mappings = new EnumMap<>(MessageFormat.class);
        if (mapping.has("kvn")) {
            mappings.put(MessageFormat.KVN, mapping);
        }
        if (mapping.has("xml")) {
            mappings.put(MessageFormat.XML, mapping);
        }
        if (mapping.has("flat")) {
            mappings.put(MessageFormat.FLAT, mapping);
        }
        return new MessageType(id, id, "schemas/" + id, mappings, JsonForm.PLAIN, Map.of("*", "/req/" + id));
    }

    /** The bytes of a file beside a test. */
    public static byte[] file(Class<?> test, String name) {
        try (InputStream bytes = test.getResourceAsStream(name)) {
            if (bytes == null) {
                throw new IllegalArgumentException("There is no " + name + " beside " + test);
            }
            return bytes.readAllBytes();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
