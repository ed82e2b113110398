package org.plumbline.cli.shell;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A path as the user gave it, and where it is.
 *
 * @param name as given: what output calls it
 * @param path where it is
 */
public record GivenPath(String name, Path path) {
    /** The whole content of a regular file of at most so many bytes. */
    public byte[] bytes(int limit) throws IOException {
        try (InputStream content = open()) {
            byte[] bytes = content.readNBytes(limit + 1);
            if (bytes.length > limit) {
                throw new UsageProblem(
                        "%s is larger than %,d bytes, the most that is read here".formatted(name, limit));
            }
            return bytes;
        }
    }

    /** Opens a regular file. Anything else is refused in words that say what to give instead. */
    public InputStream open() throws IOException {
        if (Files.isDirectory(path)) {
            throw new UsageProblem(
                    "%s is a folder; name the files in it, for example %s/*".formatted(name, stripped()));
        }
        if (!Files.exists(path)) {
            throw new UsageProblem("There is no file " + name);
        }
        if (!Files.isRegularFile(path)) {
            throw new UsageProblem(
                    "%s is a device or a pipe, not a file; give it on standard input: - < %s".formatted(name, name));
        }
        if (!Files.isReadable(path)) {
            throw new UsageProblem("%s cannot be read: permission denied".formatted(name));
        }
        return Files.newInputStream(path);
    }

    private String stripped() {
        return name.endsWith("/") ? name.substring(0, name.length() - 1) : name;
    }

    @Override
    public String toString() {
        return name;
    }
}
