package org.plumbline.cli.judging;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.plumbline.cli.shell.GivenPath;
import org.plumbline.cli.shell.Language;
import org.plumbline.cli.shell.Surroundings;
import org.plumbline.cli.shell.Surroundings.Screen;
import picocli.CommandLine;

class LanguageTest {
    private static final Path SCENE = Path.of("src/test/transcripts/verify/not-conformant/acme");

    @TempDir
    private Path place = Path.of("");

    /** Texts are for people: what is signed must be the same wherever it is made. */
    @Test
    void theReportDoesNotDependOnTheLanguage() throws Exception {
        String english = run("en");
        String french = run("fr");
        assertNotEquals(english, french);
        for (String file : new String[] {"report.json", "evidence.zip"}) {
            assertArrayEquals(
                    Files.readAllBytes(place.resolve("en").resolve(file)),
                    Files.readAllBytes(place.resolve("fr").resolve(file)),
                    file);
        }
    }

    private String run(String language) {
        var out = new ByteArrayOutputStream();
        var surroundings = new Surroundings(
                place,
                Map.of(),
                InputStream.nullInputStream(),
                new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(new ByteArrayOutputStream(), true, StandardCharsets.UTF_8),
                Screen.none(),
                Clock.fixed(Instant.parse("2026-03-14T12:00:00Z"), ZoneOffset.UTC));
        var command = new CommandLine(new Run(surroundings));
        command.registerConverter(GivenPath.class, name -> new GivenPath(name, place.resolve(name)));
        command.registerConverter(Language.class, code -> Language.of(code).orElseThrow());
        int exit = command.execute(
                SCENE.resolve("profile.json").toAbsolutePath().toString(), "--lang", language, "--out", language);
        assertEquals(1, exit, out::toString);
        return out.toString(StandardCharsets.UTF_8);
    }
}
