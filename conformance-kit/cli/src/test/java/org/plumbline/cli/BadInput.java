package org.plumbline.cli;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** Files that exhaust a careless reader, and the beginning of the code of what is to be found in them. */
enum BadInput {
    LINE_OF_100_MB("JSON-", "{\"a\":\"", "x".repeat(1_000), 100_000),
    ARRAYS_10_000_LEVELS_DEEP("JSON-", "", "[", 10_000),
    OBJECTS_10_000_LEVELS_DEEP("JSON-", "", "{\"a\":", 10_000),
    ZEROS_OF_100_MB("FILE-", "", "\0".repeat(1_000), 100_000),
    KVN_LINE_OF_100_MB("KVN-", "CCSDS_CDM_VERS = ", "1".repeat(1_000), 100_000),
    NUMBER_OF_10_000_DIGITS("JSON-", "{\"a\":1", "0".repeat(1_000), 10);

    private final String code;
    private final String beginning;
    private final String part;
    private final int times;

    BadInput(String code, String beginning, String part, int times) {
        this.code = code;
        this.beginning = beginning;
        this.part = part;
        this.times = times;
    }

    String code() {
        return code;
    }

    void write(Path file) throws IOException {
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file))) {
            out.write(beginning.getBytes(StandardCharsets.US_ASCII));
            byte[] bytes = part.getBytes(StandardCharsets.US_ASCII);
            for (int i = 0; i < times; i++) {
                out.write(bytes);
            }
        }
    }
}
