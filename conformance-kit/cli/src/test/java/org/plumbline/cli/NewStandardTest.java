package org.plumbline.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.plumbline.cli.shell.Surroundings;
import org.plumbline.cli.shell.Surroundings.Screen;

/** A package that {@code plumb standard new} writes is in order, whatever its author is called. */
class NewStandardTest {
    @TempDir
    private Path place = Path.of("");

    private final ByteArrayOutputStream shown = new ByteArrayOutputStream();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "--id satcom.beam-plan",
                "--id a.1",
                "--id x9.a-b-c-d-e-f-g-h",
                "--id ssa.data|--title Données « orbitales » \\ \"x\" <script> & [a](b) *b* `c` | d",
                "--id ssa.data|--scope # Not a heading, {{id}} no gap; {{#base}} neither.",
                "--id ssa.data|--type 0-1|--custodian 日本 \uD83D\uDEF0|--area Ω",
                "--id ssa.data|--base CCSDS 503.0-B-2; Tracking \"Data\" | Message; 2020-06",
            })
    void whatIsWrittenPassesLintAndItsOwnSamples(String options) throws IOException {
        List<String> words = new ArrayList<>(List.of("standard", "new", "made", "--yes"));
        for (String option : options.split("\\|--", -1)) {
            String[] parts = option.replaceFirst("^--", "").split(" ", 2);
            words.addAll(List.of("--" + parts[0], parts[1]));
        }
        assertEquals(0, run("", false, words.toArray(String[]::new)), this::shown);
        assertEquals(0, run("", false, "standard", "lint", "made"), this::shown);
        assertTrue(shown().contains("made: clean"), this::shown);
        assertEquals(0, run("", false, "standard", "test", "made"), this::shown);
    }

    @Test
    void whatNoOptionSaysIsAskedUntilItIsRight() throws IOException {
        String answers = "Nonsense\nssa.tracks\n\nProviders shall tell tracks.\nTracks of objects.\n\n\n\nbase\n\n";
        assertEquals(0, run(answers, true, "standard", "new"), this::shown);
        assertTrue(Files.exists(place.resolve("ssa/tracks/A.1/schemas/tracks.schema.json")));
        assertTrue(shown().contains("Title [Tracks]: "), this::shown);
        assertTrue(shown().contains("without 'shall'"), this::shown);
    }

    @Test
    void anEndOfTheInputWritesNothing() throws IOException {
        assertEquals(2, run("ssa.tracks\n", true, "standard", "new"), this::shown);
        assertFalse(Files.exists(place.resolve("ssa")));
    }

    @Test
    void nothingIsOverwritten() throws IOException {
        Files.writeString(place.resolve("mine"), "x");
        Files.createDirectories(place.resolve("full/inside"));
        Files.createDirectories(place.resolve("free"));
        assertEquals(2, run("", false, "standard", "new", "--yes", "--id", "a.b", "mine"));
        assertEquals(2, run("", false, "standard", "new", "--yes", "--id", "a.b", "full"));
        assertEquals(0, run("", false, "standard", "new", "--yes", "--id", "a.b", "free"), this::shown);
        assertEquals("x", Files.readString(place.resolve("mine")));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "--id Ssa.x",
                "--id ssa",
                "--id ../x",
                "--id ssa.x|--type Über",
                "--id ssa.x|--title ",
                "--id ssa.x|--scope It shall.",
                "--id ssa.x|--base CCSDS",
            })
    void aWrongAnswerIsRefusedInWords(String options) throws IOException {
        List<String> words = new ArrayList<>(List.of("standard", "new", "--yes"));
        for (String option : options.split("\\|", -1)) {
            words.addAll(List.of(option.split(" ", 2)));
        }
        assertEquals(2, run("", false, words.toArray(String[]::new)), this::shown);
        try (var files = Files.list(place)) {
            assertEquals(0, files.count());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"lint", "test", "mutate", "doc"})
    void whatAStandardIsCalledDoesNotSteerTheTerminal(String verb) throws IOException {
        assertEquals(0, run("", false, "standard", "new", "--yes", "--id", "a.b", "made"), this::shown);
        steer("made/standard.json", "\"title\": \"");
        steer("made/schemas/b.schema.json", "    \"rem");
        run("", false, "standard", verb, "made");
        assertFalse(shown().contains("\u001b"), this::shown);
        assertFalse(shown().contains("\u202e"), this::shown);
    }

    /** Puts what steers a terminal behind this text. */
    private void steer(String file, String behind) throws IOException {
        Path path = place.resolve(file);
        String text = Files.readString(path);
        assertTrue(text.contains(behind), text);
        Files.writeString(path, text.replace(behind, behind + "\\u001b[31m\\u202e"));
    }

    private int run(String typed, boolean terminal, String... words) {
        shown.reset();
        var in = new ByteArrayInputStream(typed.getBytes(StandardCharsets.UTF_8));
        Surroundings none = Transcript.surroundings(place, in, shown, shown, Clock.systemUTC());
        var here = new Surroundings(
                place,
                none.environment(),
                in,
                none.out(),
                none.err(),
                new Screen(terminal, false, false, 80),
                none.clock());
        return Plumb.commandLine(here).execute(words);
    }

    private String shown() {
        return shown.toString(StandardCharsets.UTF_8);
    }
}
