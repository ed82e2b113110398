package org.plumbline.message;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.plumbline.json.DocumentSchema;
import org.plumbline.json.JsonLimits;
import org.plumbline.json.JsonRefused;
import org.plumbline.json.StrictJson;
import org.plumbline.standard.JsonForm;
import org.plumbline.standard.MessageFormat;
import org.plumbline.standard.MessageType;
import org.plumbline.testing.Table;
import tools.jackson.databind.JsonNode;

/** Small messages in several notations, with the mapping documents for them, in test resources {@code mapping/}. */
final class MappedSamples {
    private MappedSamples() {}

    /** The message type whose mapping has a name. */
    static MessageType type(String name) {
        JsonNode mapping = json(name + ".mapping.json");
        assertEquals(List.of(), DocumentSchema.named("mapping").faults(mapping), name);
        return new MessageType(
                name,
                name,
                "schemas/x.schema.json",
                Map.of(MessageFormat.KVN, mapping, MessageFormat.XML, mapping, MessageFormat.FLAT, mapping),
                JsonForm.PLAIN,
                Map.of("*", "/req/core/notation"));
    }

    static JsonNode json(String file) {
        try {
            return StrictJson.read(bytes(file), JsonLimits.MESSAGE).root();
        } catch (JsonRefused refused) {
            throw new IllegalArgumentException(file, refused);
        }
    }

    static byte[] bytes(String file) {
        try (InputStream in =
                Objects.requireNonNull(MappedSamples.class.getResourceAsStream("mapping/" + file), file)) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A file in which a text, which may stand there only once, is replaced; both may hold bytes as {@code <0A>}. */
    static byte[] changed(String file, String from, String to) {
        String text = new String(bytes(file), StandardCharsets.ISO_8859_1);
        String old = new String(Table.bytes(from), StandardCharsets.ISO_8859_1);
        assertTrue(text.contains(old), file + " does not hold " + from);
        assertEquals(text.indexOf(old), text.lastIndexOf(old), file + " holds it twice: " + from);
        return text.replace(old, new String(Table.bytes(to), StandardCharsets.ISO_8859_1))
                .getBytes(StandardCharsets.ISO_8859_1);
    }

    static Message read(String type, byte[] content) {
        return readAll(type, content).get(0);
    }

    static List<Message> readAll(String type, byte[] content) {
        return readAll(type(type), content);
    }

    static List<Message> readAll(MessageType type, byte[] content) {
        List<Message> messages = new ArrayList<>();
        try {
            new MessageReader(type).read("f", new ByteArrayInputStream(content), messages::add);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return messages;
    }

    /** What was found, as tables write it. */
    static String findings(Message message) {
        return message.findings().stream()
                .map(each -> "%s %s %d:%d %s %s"
                        .formatted(
                                each.severity(),
                                each.code(),
                                each.place().line(),
                                each.place().column(),
                                each.place().pointer(),
                                each.arguments())
                        .strip())
                .collect(Collectors.joining("|"));
    }
}
