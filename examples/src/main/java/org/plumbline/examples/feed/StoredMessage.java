package org.plumbline.examples.feed;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A conjunction data message as the vendor keeps it: ready to be sent.
 *
 * @param id its MESSAGE_ID
 * @param json the message in the JSON notation
 */
record StoredMessage(String id, String json) {
    private static final Pattern MESSAGE_ID = Pattern.compile("\"MESSAGE_ID\": \"([^\"]+)\"");

    /** Reads the messages of a folder, in the order of their file names, which is the order in which they were issued. */
    static List<StoredMessage> readAll(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            List<Path> sorted = files.filter(file -> file.toString().endsWith(".json"))
                    .sorted()
                    .toList();
            StoredMessage[] messages = new StoredMessage[sorted.size()];
            for (int i = 0; i < messages.length; i++) {
                messages[i] = read(sorted.get(i));
            }
            return List.of(messages);
        }
    }

    private static StoredMessage read(Path file) throws IOException {
        String json = Files.readString(file).strip();
        Matcher id = MESSAGE_ID.matcher(json);
        if (!id.find()) {
            throw new IOException(file + " holds no MESSAGE_ID");
        }
        return new StoredMessage(id.group(1), json);
    }
}
