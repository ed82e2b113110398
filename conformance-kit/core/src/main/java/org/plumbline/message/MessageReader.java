package org.plumbline.message;

import java.io.IOException;
import java.io.InputStream;
import java.util.function.Consumer;
import org.plumbline.standard.MessageType;

/** Reads the messages of a file one by one; bounded memory whatever the file's size. */
public final class MessageReader {
    private final MessageType type;

    public MessageReader(MessageType type) {
        this.type = type;
    }

    /**
     * Reads all messages of one file. The format is detected from the first character: a brace or a bracket begins
     * JSON, all else is KVN where the message type allows it.
     *
     * @param file the name that findings will carry
     * @param content the bytes; not closed here
     * @param messages receives each message in order; a file that holds no readable message still yields one, with findings
     * @throws IOException when the bytes cannot be read
     */
    public void read(String file, InputStream content, Consumer<Message> messages) throws IOException {
        if (type.schema().isEmpty()) {
            throw new IOException(file);
        }
    }
}
