package org.plumbline.cli.shell;

import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;

/**
 * Writes files whole or not at all: each is written beside its place under another name, and moved there when all are
 * complete. What is there already stays unless the user forces it.
 */
public final class NewFiles implements AutoCloseable {
    private final boolean force;
    private final Map<Path, Path> drafts = new LinkedHashMap<>();

    /**
     * @param force whether files that are there already may be replaced
     */
    public NewFiles(boolean force) {
        this.force = force;
    }

    /** Refuses, before any work is done, a file that is there already. */
    public void reserve(GivenPath file) {
        if (!force && Files.exists(file.path(), LinkOption.NOFOLLOW_LINKS)) {
            throw new UsageProblem(
                    "%s is there already; name another file, or replace it with --force".formatted(file.name()));
        }
    }

    /** Where to write the content of {@code file} until {@link #publish}. */
    public Path draft(GivenPath file) throws IOException {
        reserve(file);
        Path target = file.path().toAbsolutePath();
        Path folder = target.getParent();
        if (folder == null) {
            throw new UsageProblem(file.name() + " is not a file name");
        }
        Files.createDirectories(folder);
        Path draft = folder.resolve(".%s.%s.part".formatted(target.getFileName(), UUID.randomUUID()));
        drafts.put(target, draft);
        return draft;
    }

    /** Writes the bytes of a new file. */
    public void write(GivenPath file, byte[] content) throws IOException {
        Path draft = draft(file);
        try {
            Files.write(draft, content);
        } catch (FileSystemException named) {
            throw named;
        } catch (IOException unnamed) {
            throw new IOException(file.name() + " cannot be written: " + unnamed.getMessage(), unnamed);
        }
    }

    /** Puts all drafts into their places. */
    public void publish() throws IOException {
        for (var entry : drafts.entrySet()) {
            Files.move(
                    entry.getValue(),
                    entry.getKey(),
                    StandardCopyOption.ATOMIC_MOVE,
                    StandardCopyOption.REPLACE_EXISTING);
        }
        drafts.clear();
    }

    /** Removes drafts that were not published. */
    @Override
    public void close() throws IOException {
        for (Path draft : drafts.values()) {
            Files.deleteIfExists(draft);
        }
    }
}
