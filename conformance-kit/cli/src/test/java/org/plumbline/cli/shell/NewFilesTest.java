package org.plumbline.cli.shell;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class NewFilesTest {
    @TempDir
    private Path folder = Path.of("");

    @Test
    void filesAppearTogetherWhenTheyArePublished() throws IOException {
        try (var files = new NewFiles(false)) {
            files.write(file("a"), new byte[] {1});
            files.write(file("deeper/b"), new byte[] {2});
            files.publish();
        }
        assertEquals(List.of("a", "deeper/b"), content());
    }

    @Test
    void whatIsNotPublishedLeavesNothing() throws IOException {
        try (var files = new NewFiles(false)) {
            files.write(file("a"), new byte[] {1});
        }
        assertEquals(List.of(), content());
    }

    @Test
    void whatIsThereStaysUnlessForced() throws IOException {
        Files.write(folder.resolve("a"), new byte[] {1});
        try (var files = new NewFiles(false)) {
            assertThrows(UsageProblem.class, () -> files.write(file("a"), new byte[] {2}));
        }
        assertArrayEquals(new byte[] {1}, Files.readAllBytes(folder.resolve("a")));
        try (var files = new NewFiles(true)) {
            files.write(file("a"), new byte[] {2});
            files.publish();
        }
        assertArrayEquals(new byte[] {2}, Files.readAllBytes(folder.resolve("a")));
    }

    private GivenPath file(String name) {
        return new GivenPath(name, folder.resolve(name));
    }

    private List<String> content() throws IOException {
        try (var files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile)
                    .map(file -> folder.relativize(file).toString())
                    .sorted()
                    .toList();
        }
    }
}
