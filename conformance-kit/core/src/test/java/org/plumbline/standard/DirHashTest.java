package org.plumbline.standard;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

class DirHashTest {
    @Test
    void theWorkedExampleOfTheSpecificationIsReproduced() {
        String module = "github.com/marklodato/go-hello-world@v0.0.1/";

        assertEquals(
                "2a1bb6127fb481c60f67692e22285fb306f3c6ffe62075e0ccf674d7c3adcb8f",
                DirHash.ofDigests(Map.of(
                        module + "README.md",
                        "3a137eef6458bfb76bb2c63fc29ffc7166604d2d2e09ed9d8250a534122a8364",
                        module + "go.mod",
                        "28e7c942a036902d981759d0bf5704d2bfc7cb500caf68b84711b234af01c6a5",
                        module + "main.go",
                        "ddc4da627d9a9f45fb29641a1b185d6f53287ecfd921aacbf4fe54b7a86fe8d1")));
    }

    @Test
    void noFilesHaveTheDigestOfNothing() {
        assertEquals("e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855", DirHash.of(Map.of()));
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void coreutilsGiveTheSameDigest(@TempDir Path folder) throws IOException, InterruptedException {
        Map<String, byte[]> files = Map.of(
                "b.txt", bytes("b"),
                "B.txt", bytes("B\n"),
                "a/b c.txt", bytes(""),
                "a.txt", bytes("a"),
                "a/Ä.txt", bytes("umlaut"),
                "a/\uFFFD.txt", bytes("replacement"),
                "a/\uD83D\uDEF0.txt", bytes("satellite"));
        for (Map.Entry<String, byte[]> file : files.entrySet()) {
            Path path = folder.resolve(file.getKey());
            Files.createDirectories(path.resolveSibling(""));
            Files.write(path, file.getValue());
        }
        Process coreutils = new ProcessBuilder(
                        "sh",
                        "-c",
                        "find . -type f | cut -c3- | LC_ALL=C sort | xargs -r -d'\\n' sha256sum | sha256sum")
                .directory(folder.toFile())
                .start();
        String output = new String(coreutils.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

        assertEquals(0, coreutils.waitFor());
        assertEquals(output.substring(0, 64), DirHash.of(files));
    }

    @Test
    void aNameThatToolsEscapeIsRefused() {
        assertThrows(IllegalArgumentException.class, () -> DirHash.of(Map.of("a\nb", bytes(""))));
        assertThrows(IllegalArgumentException.class, () -> DirHash.of(Map.of("a\\b", bytes(""))));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
