package org.plumbline.conformance;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A file with messages of the product under test.
 *
 * @param name its name in findings and in the evidence: relative, with {@code /} between folders
 * @param content opens its bytes
 */
public record SampleFile(String name, Content content) {
    /** Opens the bytes of a file. */
    public interface Content {
        InputStream open() throws IOException;
    }

    /** A file of the file system, under the name that findings are to give it. */
    public static SampleFile of(String name, Path file) {
        return new SampleFile(name, () -> Files.newInputStream(file));
    }
}
