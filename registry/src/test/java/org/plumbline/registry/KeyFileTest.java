package org.plumbline.registry;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KeyFileTest {
    @Test
    void anEmptyLeftOverIsNoKeyAndIsReplacedByAWholeOne(@TempDir Path folder) throws Exception {
        Path file = Files.createFile(folder.resolve("log.key"));
        assertFalse(KeyFile.exists(file));
        assertFalse(KeyFile.exists(folder.resolve("none.key")));

        KeyFile.write(file, new byte[] {1, 2, 3});

        assertTrue(KeyFile.exists(file));
        assertArrayEquals(new byte[] {1, 2, 3}, Files.readAllBytes(file));
        assertEquals("rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(file)));
        try (Stream<Path> left = Files.list(folder)) {
            assertEquals(List.of(file), left.toList());
        }
    }
}
