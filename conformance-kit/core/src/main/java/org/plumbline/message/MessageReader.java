package org.plumbline.message;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.plumbline.json.JsonLimits;
import org.plumbline.standard.MessageFormat;
import org.plumbline.standard.MessageType;

/**
 * Reads the messages of a file one by one; bounded memory whatever the file's size. Safe for use by several threads.
 *
 * <p>A reader of one message type takes every file for that. A reader of several finds out which of them a file holds: by the
 * version keyword of KVN, the root element of XML, the version, the marks or the telling members of JSON; a combined XML message
 * may hold several kinds. Of several types that fit, the one with most marks counts, then the first.
 */
public final class MessageReader {
    private final List<MessageKind> kinds;
    private final @Nullable MessageKind otherwise;
    private final JsonLimits limits;

    /** Reads messages of one type. */
    public MessageReader(MessageType type) {
        this(type, JsonLimits.MESSAGE);
    }

    /** Reads with other limits of a message than the usual ones; those of bytes hold for KVN too. */
    public MessageReader(MessageType type, JsonLimits limits) {
        this(List.of(MessageKind.of(type)), 0, limits);
    }

    private MessageReader(List<MessageKind> kinds, int otherwise, JsonLimits limits) {
        this.kinds = kinds;
        this.otherwise = otherwise < 0 ? null : kinds.get(otherwise);
        this.limits = limits;
    }

    /** Reads messages of whichever of these types they are; one that says nothing of its type is taken for the first. */
    public static MessageReader ofFirst(List<MessageType> types) {
        return new MessageReader(types.stream().map(MessageKind::of).toList(), 0, JsonLimits.MESSAGE);
    }

    /** Reads messages of whichever of these types they are; a file that says nothing of its type stays unread. */
    public static MessageReader ofAny(List<MessageType> types) {
        return new MessageReader(types.stream().map(MessageKind::of).toList(), -1, JsonLimits.MESSAGE);
    }

    /**
     * Reads all messages of one file. The format is detected from the first character: a brace or a bracket begins JSON, an angle
     * bracket XML, all else is KVN where the message type allows it. What is packed with gzip is unpacked first.
     *
     * @param file the name that findings will carry
     * @param content the bytes; not closed here
     * @param messages receives each message in order; a file that holds no readable message still yields one, with findings
     * @return why no message was handed on: nobody can tell the file's type; always empty for a reader that has a type for such files
     * @throws IOException when the bytes cannot be read
     */
    public Optional<Unrecognised> read(String file, InputStream content, Consumer<Message> messages)
            throws IOException {
        return read(file, content, (MessageFormat) null, messages);
    }

    /**
     * The same for a file whose format is said beforehand.
     *
     * @param format the format, which one of the message types must allow; null when it is to be detected
     * @throws IllegalArgumentException when messages of no type are written in that format
     */
    public Optional<Unrecognised> read(
            String file, InputStream content, @Nullable MessageFormat format, Consumer<Message> messages)
            throws IOException {
        if (format != null && kinds.stream().noneMatch(kind -> kind.type().allows(format))) {
            throw new IllegalArgumentException("No message of these types is written as " + format);
        }
        MessageFile reading = new MessageFile(file, new Recognition(kinds, otherwise, messages), limits);
        Opening opening = Opening.of(content);
        if (!opening.isGzip()) {
            return reading.read(opening, format);
        }
        try (GzipContent unpacked = new GzipContent(opening.whole())) {
            return reading.read(Opening.of(unpacked), format);
        } catch (GzipRefused refused) {
            return reading.damaged(refused);
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
    public Optional<Unrecognised> read(String file, InputStream content, String list, Consumer<Message> messages)
            throws IOException {
        return new MessageFile(file, new Recognition(kinds, otherwise, messages), limits).readList(content, list);
    }
}
