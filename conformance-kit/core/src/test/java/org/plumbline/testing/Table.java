package org.plumbline.testing;

import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.function.ThrowingConsumer;

/** Test cases in a file: one a line, cells divided by tabs; bytes in angle brackets are hexadecimal. */
public final class Table {
    private Table() {}

    /** One test a row, named by its first cell. */
    public static Stream<DynamicTest> tests(Class<?> test, String file, ThrowingConsumer<List<String>> check) {
        return rows(test, file).stream().map(row -> dynamicTest(row.get(0), () -> check.accept(row)));
    }

    public static List<List<String>> rows(Class<?> test, String file) {
        try (InputStream bytes = test.getResourceAsStream(file)) {
            if (bytes == null) {
                throw new IllegalArgumentException("There is no " + file + " beside " + test);
            }
            return new String(bytes.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isEmpty() && !line.startsWith("#"))
                    .map(line -> List.of(line.split("\t", -1)))
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** The bytes that a cell says. */
    public static byte[] bytes(String cell) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        int at = 0;
        while (at < cell.length()) {
            int open = cell.indexOf('<', at);
            int end = open < 0 ? cell.length() : open;
            bytes.writeBytes(cell.substring(at, end).getBytes(StandardCharsets.UTF_8));
            if (open < 0) {
                break;
            }
            int close = cell.indexOf('>', open);
            bytes.writeBytes(HexFormat.ofDelimiter(" ").parseHex(cell.substring(open + 1, close)));
            at = close + 1;
        }
        return bytes.toByteArray();
    }
}
