package org.plumbline.cli.shell;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.FileSystemLoopException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;

/**
 * A path as the user gave it, and where it is.
 *
 * @param name as given: what output calls it
 * @param path where it is
 */
public record GivenPath(String name, Path path) {
    private static final int LONGEST_NAME_SHOWN = 200;

    /** What Java makes of bytes in a name that are not UTF-8. */
    private static final char UNDECODABLE = '\ufffd';

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
        BasicFileAttributes attributes = attributes();
        if (attributes.isDirectory()) {
            throw new UsageProblem("%s is a folder; name a file".formatted(shown()));
        }
        if (!attributes.isRegularFile()) {
            throw new UsageProblem("%s is a device or a pipe, not a file; give it on standard input: - < %s"
                    .formatted(shown(), shown()));
        }
        try {
            return Files.newInputStream(path);
        } catch (FileSystemException refused) {
            throw problem(refused);
        }
    }

    /** Whether it is a folder. */
    public boolean isFolder() {
        return attributes().isDirectory();
    }

    private BasicFileAttributes attributes() {
        try {
            return Files.readAttributes(path, BasicFileAttributes.class);
        } catch (FileSystemException refused) {
            throw problem(refused);
        } catch (IOException unreadable) {
            throw new UsageProblem("%s cannot be read: %s".formatted(shown(), unreadable.getMessage()));
        }
    }

    private UsageProblem problem(FileSystemException refused) {
        if (refused instanceof NoSuchFileException) {
            String bytes = name.indexOf(UNDECODABLE) < 0
                    ? ""
                    : "; its name is not UTF-8: name its folder, rename it, or give it on standard input";
            return new UsageProblem("There is no file " + shown() + bytes);
        }
        if (refused instanceof AccessDeniedException) {
            return new UsageProblem("%s cannot be read: permission denied".formatted(shown()));
        }
        if (refused instanceof FileSystemLoopException) {
            return new UsageProblem("%s cannot be read: its links go round in a circle".formatted(shown()));
        }
        String reason = refused.getReason();
        return new UsageProblem("%s cannot be read: %s".formatted(shown(), reason == null ? "unknown reason" : reason));
    }

    private String shown() {
        return name.length() <= LONGEST_NAME_SHOWN ? name : name.substring(0, LONGEST_NAME_SHOWN) + "…";
    }

    @Override
    public String toString() {
        return name;
    }
}
