package org.plumbline.evidence;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/** Where the bytes of a file come from. They are read twice and must be the same both times. */
@FunctionalInterface
public interface ByteSource {
    InputStream open() throws IOException;

    /** The bytes of a file on disk. */
    static ByteSource of(Path file) {
        return () -> Files.newInputStream(file);
    }
}
