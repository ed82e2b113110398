package org.plumbline.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.plumbline.cli.Transcript.Outcome;
import picocli.CommandLine;

/** Plays every transcript again. {@code -Dtranscripts=record} writes down what is shown now; look at the difference then. */
class TranscriptsTest {
    static List<Transcript> transcripts() throws IOException {
        return Transcript.all();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("transcripts")
    void everySessionShowsWhatItsTranscriptSays(Transcript transcript, @TempDir Path workplace) throws IOException {
        Outcome shown = transcript.play(workplace);
        if ("record".equals(System.getProperty("transcripts"))) {
            transcript.record(shown);
            return;
        }
        Outcome expected = transcript.expected();
        if (!Transcript.fits(expected.stdout(), shown.stdout())) {
            assertEquals(expected.stdout(), shown.stdout(), "standard output");
        }
        if (!Transcript.fits(expected.stderr(), shown.stderr())) {
            assertEquals(expected.stderr(), shown.stderr(), "standard error");
        }
        assertEquals(expected.exit(), shown.exit(), "exit code");
    }

    @Test
    void everyVerbHasATranscript() throws IOException {
        var played = Transcript.all().stream().map(Transcript::verb).collect(Collectors.toSet());
        CommandLine plumb = Plumb.commandLine(Transcript.surroundings(
                Path.of(""),
                InputStream.nullInputStream(),
                OutputStream.nullOutputStream(),
                OutputStream.nullOutputStream(),
                Clock.systemUTC()));
        for (String verb : plumb.getSubcommands().keySet()) {
            boolean hidden = plumb.getSubcommands()
                    .get(verb)
                    .getCommandSpec()
                    .usageMessage()
                    .hidden();
            assertTrue(hidden || played.contains(verb), "no transcript of plumb " + verb);
        }
    }
}
