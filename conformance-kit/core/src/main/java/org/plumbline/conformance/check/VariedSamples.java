package org.plumbline.conformance.check;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.plumbline.message.Message;
import org.plumbline.message.MessageReader;
import org.plumbline.standard.MessageFormat;
import org.plumbline.standard.MessageType;
import org.plumbline.standard.PackageRefused;
import org.plumbline.standard.Sample;
import org.plumbline.standard.StandardPackage;
import org.plumbline.standard.Variation;
import tools.jackson.core.JsonPointer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.databind.node.StringNode;

/** Makes messages of variations: the content of a valid sample, changed, and read again as JSON. For one thread. */
public final class VariedSamples {
    private final StandardPackage standard;
    private final Map<String, List<Message>> samples = new HashMap<>();

    public VariedSamples(StandardPackage standard) {
        this.standard = standard;
    }

    /**
     * The message of a variation.
     *
     * @throws PackageRefused when the sample has no such message, or a change has no place in it
     */
    public Message of(Variation variation) throws PackageRefused {
        List<Message> messages = messages(variation.of());
        if (variation.message() >= messages.size()) {
            throw refused(variation, "the sample has no message " + variation.message());
        }
        Message message = messages.get(variation.message());
        JsonNode content = message.content().deepCopy();
        for (String pointer : variation.remove()) {
            if (content.at(pointer).isMissingNode()) {
                throw refused(variation, "there is nothing to remove at " + pointer);
            }
            content = removed(content, pointer);
        }
        for (Map.Entry<String, JsonNode> each : variation.set().entrySet()) {
            content = set(content, each.getKey(), each.getValue().deepCopy(), variation);
        }
        for (Map.Entry<String, Integer> each : variation.repeat().entrySet()) {
            content = repeated(content, each.getKey(), each.getValue(), variation);
        }
        return read(variation.name(), content, message.type(), message.content().isArray());
    }

    private static JsonNode removed(JsonNode content, String pointer) {
        JsonPointer place = JsonPointer.compile(pointer);
        JsonNode parent = content.at(place.head());
        if (parent instanceof ObjectNode object) {
            object.remove(place.last().getMatchingProperty());
        } else if (parent instanceof ArrayNode array) {
            array.remove(place.last().getMatchingIndex());
        }
        return content;
    }

    private static JsonNode set(JsonNode content, String pointer, JsonNode value, Variation variation)
            throws PackageRefused {
        if (pointer.isEmpty()) {
            return value;
        }
        JsonPointer place = JsonPointer.compile(pointer);
        JsonNode parent = content.at(place.head());
        String step = place.last().getMatchingProperty();
        int index = step.equals("-") ? parent.size() : place.last().getMatchingIndex();
        if (parent instanceof ObjectNode object) {
            object.set(step, value);
        } else if (parent instanceof ArrayNode array && index >= 0 && index <= array.size()) {
            if (index == array.size()) {
                array.add(value);
            } else {
                array.set(index, value);
            }
        } else {
            throw refused(variation, "there is no object or list for " + pointer);
        }
        return content;
    }

    private static JsonNode repeated(JsonNode content, String pointer, int times, Variation variation)
            throws PackageRefused {
        JsonPointer place = JsonPointer.compile(pointer);
        JsonNode value = content.at(place);
        if (value.isString()) {
            return set(content, pointer, StringNode.valueOf(value.stringValue().repeat(times)), variation);
        }
        if (!(content.at(place.head()) instanceof ArrayNode array) || value.isMissingNode()) {
            throw refused(variation, "there is no element and no text at " + pointer);
        }
        int index = place.last().getMatchingIndex();
        array.remove(index);
        for (int i = 0; i < times; i++) {
            array.insert(index, value.deepCopy());
        }
        return content;
    }

    /** A JSON text that is an array holds messages: what is to be one message and is no object is put in one. */
    private static Message read(String name, JsonNode content, MessageType type, boolean ofArray) {
        String text = content.isObject() || ofArray ? content.toString() : "[" + content + "]";
        return messages(name, text.getBytes(StandardCharsets.UTF_8), type, true).get(0);
    }

    /** The messages of a valid sample. */
    private List<Message> messages(String file) throws PackageRefused {
        List<Message> known = samples.get(file);
        if (known != null) {
            return known;
        }
        Sample sample = standard.samples().stream()
                .filter(each -> each.file().equals(file))
                .findFirst()
                .orElseThrow(() -> new PackageRefused(file + " is no sample"));
        List<Message> messages = messages(standard, sample);
        samples.put(file, messages);
        return messages;
    }

    /** The messages of a sample, as the standard's own format readers read them. */
    public static List<Message> messages(StandardPackage standard, Sample sample) {
        return messages(standard, sample, "samples/" + sample.file());
    }

    /**
     * The same as if the sample came in a file of another name.
     *
     * @param file the name of the file
     */
    public static List<Message> messages(StandardPackage standard, Sample sample, String file) {
        byte[] content = standard.file("samples/" + sample.file())
                .orElseThrow(() -> new IllegalStateException("A package that was read holds its samples"));
        MessageType type = standard.messageType(sample.messageType())
                .orElseThrow(() -> new IllegalStateException("A package that was read knows the types of its samples"));
        return messages(file, content, type, false);
    }

    private static List<Message> messages(String name, byte[] content, MessageType type, boolean json) {
        List<Message> messages = new ArrayList<>();
        try {
            new MessageReader(type)
                    .read(name, new ByteArrayInputStream(content), json ? MessageFormat.JSON : null, messages::add);
        } catch (IOException impossible) {
            throw new UncheckedIOException("Bytes in memory can be read", impossible);
        }
        return messages;
    }

    private static PackageRefused refused(Variation variation, String reason) {
        return new PackageRefused(variation.name() + ": " + reason);
    }
}
