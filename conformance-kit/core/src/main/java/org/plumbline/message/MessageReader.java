package org.plumbline.message;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.plumbline.json.JsonLimits;
import org.plumbline.json.JsonRefused;
import org.plumbline.json.JsonSequence;
import org.plumbline.json.JsonSequence.Text;
import org.plumbline.json.PositionedJson;
import org.plumbline.json.StrictJson;
import org.plumbline.message.flat.FlatReader;
import org.plumbline.message.kvn.KvnReader;
import org.plumbline.message.mapping.Mapping;
import org.plumbline.standard.MessageFormat;
import org.plumbline.standard.MessageType;
import org.plumbline.verdict.Place;
import org.plumbline.verdict.Severity;
import tools.jackson.databind.JsonNode;

/** Reads the messages of a file one by one; bounded memory whatever the file's size. */
public final class MessageReader {
    private final MessageType type;
    private final JsonLimits limits;
    private final @Nullable Mapping kvn;
    private final @Nullable Mapping flat;

    public MessageReader(MessageType type) {
        this(type, JsonLimits.MESSAGE);
    }

    /** Reads with other limits of a message than the usual ones; those of bytes hold for KVN too. */
    public MessageReader(MessageType type, JsonLimits limits) {
        this.type = type;
        this.limits = limits;
        this.kvn = mapping(MessageFormat.KVN);
        this.flat = mapping(MessageFormat.FLAT);
    }

    private @Nullable Mapping mapping(MessageFormat format) {
        JsonNode mapping = type.mappings().get(format);
        return mapping == null ? null : Mapping.of(mapping);
    }

    /**
     * Reads all messages of one file. The format is detected from the first character: a brace or a bracket begins
     * JSON, all else is KVN where the message type allows it. What is packed with gzip is unpacked first.
     *
     * @param file the name that findings will carry
     * @param content the bytes; not closed here
     * @param messages receives each message in order; a file that holds no readable message still yields one, with findings
     * @throws IOException when the bytes cannot be read
     */
    public void read(String file, InputStream content, Consumer<Message> messages) throws IOException {
        read(file, content, (MessageFormat) null, messages);
    }

    /**
     * The same for a file whose format is said beforehand.
     *
     * @param format the format, which the message type must allow; null when it is to be detected
     * @throws IllegalArgumentException when messages of this type are not written in that format
     */
    public void read(String file, InputStream content, @Nullable MessageFormat format, Consumer<Message> messages)
            throws IOException {
        if (format != null && !type.allows(format)) {
            throw new IllegalArgumentException("Messages of type " + type.id() + " are not written as " + format);
        }
        Opening opening = Opening.of(content);
        if (!opening.isGzip()) {
            read(file, opening, format, messages);
            return;
        }
        int[] read = {0};
        try (GzipContent unpacked = new GzipContent(opening.whole())) {
            read(file, Opening.of(unpacked), format, message -> {
                read[0]++;
                messages.accept(message);
            });
        } catch (GzipRefused refused) {
            Place place = new Place(file, read[0], 1, 1, "");
            messages.accept(unread(MessageFormat.JSON, refused.code(), place, refused.arguments()));
        }
    }

    private void read(String file, Opening opening, @Nullable MessageFormat format, Consumer<Message> messages)
            throws IOException {
        InputStream all = opening.whole();
        Optional<Opening.Obstacle> obstacle = opening.obstacle();
        if (obstacle.isPresent()) {
            messages.accept(unread(file, obstacle.get().code(), obstacle.get().arguments()));
        } else if (format == MessageFormat.JSON || (format == null && opening.isJson())) {
            readJson(file, all, messages);
        } else if (kvn != null) {
            messages.accept(readKvn(file, all, kvn));
        } else {
            messages.accept(unread(file, "FILE-NOT-JSON", List.of(opening.excerpt())));
        }
    }

    /**
     * Reads the messages that are the elements of a list inside one JSON text, such as a service's answer.
     *
     * @param file the name that findings will carry
     * @param content the bytes; not closed here
     * @param list JSON Pointer of the list; empty when the text is the list
     * @param messages receives each message in order; an empty list yields none, a text without the list one, with a finding
     * @throws IOException when the bytes cannot be read
     */
    public void read(String file, InputStream content, String list, Consumer<Message> messages) throws IOException {
        byte[] utf8 = content.readNBytes(JsonLimits.LISTING.maxBytes() + 1);
        PositionedJson text;
        try {
            text = StrictJson.read(utf8, JsonLimits.LISTING);
        } catch (JsonRefused refused) {
            messages.accept(unread(file, 0, refused));
            return;
        }
        JsonNode elements = text.root().at(list);
        if (!elements.isArray()) {
            Place place = new JsonMessage(file, 0, type, text, "").place(list);
            messages.accept(unread(MessageFormat.JSON, "JSON-NOT-A-LIST", place, List.of(list)));
            return;
        }
        for (int i = 0; i < elements.size(); i++) {
            messages.accept(notation(new JsonMessage(file, i, type, text, list + "/" + i)));
        }
    }

    private void readJson(String file, InputStream content, Consumer<Message> messages) throws IOException {
        JsonSequence sequence = new JsonSequence(content, limits);
        int index = 0;
        try {
            for (Text text = sequence.next(); text != null; text = sequence.next()) {
                messages.accept(message(file, index, text));
                index++;
            }
            if (index == 0) {
                messages.accept(unread(file, "FILE-NO-MESSAGE", List.of()));
            }
        } catch (JsonRefused refused) {
            messages.accept(unread(file, index, refused));
        }
    }

    /** The message itself, or what its flat layout says. */
    private Message notation(JsonMessage json) {
        Mapping mapping = flat;
        Mapping.Flat layout = mapping == null ? null : mapping.flat();
        return mapping == null || layout == null || !FlatReader.recognises(json.content(), layout)
                ? json
                : new FlatMessage(json, FlatReader.read(json.content(), mapping));
    }

    private Message message(String file, int index, Text text) {
        try {
            return notation(new JsonMessage(file, index, type, text.read(limits), ""));
        } catch (JsonRefused refused) {
            return unread(file, index, refused);
        }
    }

    private Message readKvn(String file, InputStream content, Mapping mapping) throws IOException {
        byte[] bytes = content.readNBytes(limits.maxBytes() + 1);
        if (bytes.length > limits.maxBytes()) {
            String limit = Integer.toString(limits.maxBytes());
            return unread(MessageFormat.KVN, "KVN-TOO-LARGE", begin(file), List.of(limit));
        }
        return new MappedMessage(file, 0, type, MessageFormat.KVN, KvnReader.read(bytes, mapping));
    }

    private UnreadMessage unread(String file, int index, JsonRefused refused) {
        Place place = new Place(file, index, refused.line(), refused.column(), "");
        return unread(MessageFormat.JSON, refused.code(), place, refused.arguments());
    }

    private UnreadMessage unread(String file, String code, List<String> arguments) {
        return unread(MessageFormat.JSON, code, begin(file), arguments);
    }

    private UnreadMessage unread(MessageFormat format, String code, Place place, List<String> arguments) {
        return new UnreadMessage(type, format, SyntaxFinding.of(type, Severity.ERROR, code, place, arguments));
    }

    private static Place begin(String file) {
        return new Place(file, 0, 1, 1, "");
    }
}
