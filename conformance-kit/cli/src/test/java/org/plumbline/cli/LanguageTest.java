package org.plumbline.cli;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LanguageTest {
    private static final Path PROFILE = Path.of("src/test/transcripts/verify/not-conformant/acme/profile.json");
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-03-14T12:00:00Z"), ZoneOffset.UTC);

    @TempDir
    private Path place = Path.of("");

    /** Texts are for people: what is signed must be the same wherever it is made. */
    @Test
    void theReportDoesNotDependOnTheLanguage() throws Exception {
        assertNotEquals(run("en"), run("fr"));
        for (String file : new String[] {"report.json", "evidence.zip"}) {
            assertArrayEquals(
                    Files.readAllBytes(place.resolve("en").resolve(file)),
                    Files.readAllBytes(place.resolve("fr").resolve(file)),
                    file);
        }
    }

    private String run(String language) {
        var out = new ByteArrayOutputStream();
        var surroundings = Transcript.surroundings(place, InputStream.nullInputStream(), out, out, CLOCK);
        int exit = Plumb.commandLine(surroundings)
                .execute("run", PROFILE.toAbsolutePath().toString(), "--lang", language, "--out", language);
        String shown = out.toString(StandardCharsets.UTF_8);
        assertEquals(1, exit, shown);
        return shown;
    }
}
