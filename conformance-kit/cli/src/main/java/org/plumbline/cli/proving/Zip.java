package org.plumbline.cli.proving;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import org.plumbline.cli.shell.GivenPath;

/** Tells evidence bags from signed documents by how they begin. */
final class Zip {
    private static final String LOCAL_FILE_HEADER = "PK\u0003\u0004";

    private Zip() {}

    static boolean is(GivenPath file) throws IOException {
        try (InputStream content = file.open()) {
            byte[] beginning = content.readNBytes(LOCAL_FILE_HEADER.length());
            return new String(beginning, StandardCharsets.ISO_8859_1).equals(LOCAL_FILE_HEADER);
        }
    }
}
