package org.plumbline.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.plumbline.cli.Distribution.Ended;

/** What goes wrong with files and streams is said in clear words, with an exit code that scripts can rely on. */
class StreamsIT {
    @TempDir
    private static Path cache = Path.of("");

    @TempDir
    private Path folder = Path.of("");

    private final Distribution distribution = Distribution.built(cache);

    @BeforeAll
    static void theFirstCheckMakesTheArchive() throws Exception {
        var distribution = Distribution.built(cache);
        distribution.plumb(
                cache,
                Map.of(),
                "check",
                distribution.sample("valid/minimal.json").toString());
    }

    @Test
    void aFullDiskIsAFaultAndSaysSo() throws Exception {
        assumeTrue(Files.exists(Path.of("/dev/full")), "/dev/full is not on this machine");
        Ended ended = shell("\"$PLUMB\" check wrong.json > /dev/full");
        assertEquals(4, ended.exit(), ended.err());
        assertTrue(
                ended.err().contains("plumb: standard output cannot be written: No space left on device"), ended.err());
        assertEquals(1, ended.err().split("cannot be written", -1).length - 1, ended.err());
    }

    @Test
    void aReportThatDoesNotFitLeavesNothingBehind() throws Exception {
        sample("invalid/core-tca.json", "samples/a.json");
        Files.writeString(
                folder.resolve("profile.json"),
                """
                {
                  "formatVersion": "1",
                  "product": {"id": "urn:plumbline:product:acme:orbit-feed", "name": "Feed", "version": "2.1.0"},
                  "vendor": {"id": "urn:plumbline:vendor:acme", "name": "Acme"},
                  "standard": "ssa.conjunction-data-message/A.1",
                  "conformanceClasses": ["/conf/core"],
                  "samples": ["samples/*.json"]
                }
                """);
        Ended ended = shell(
                "out=$( (ulimit -f 1; PLUMB_CACHE=none \"$PLUMB\" run profile.json --out report 2>&1; echo $?) ); echo \"$out\"");
        assertTrue(ended.out().contains("report.json cannot be written: File too large\n4\n"), ended.out());
        try (Stream<Path> left = Files.list(folder.resolve("report"))) {
            assertEquals(List.of(), left.toList());
        }
    }

    @Test
    void whoHasReadEnoughEndsItQuietly() throws Exception {
        Ended ended =
                shell("{ \"$PLUMB\" check --all " + "wrong.json ".repeat(400) + " 2>err; echo $? >exit; } | head -1");
        assertEquals("141", Files.readString(folder.resolve("exit")).strip());
        assertEquals("", Files.readString(folder.resolve("err")), ended.err());
        assertEquals(1, ended.out().lines().count());
    }

    @Test
    void closedStreamsAreNamed() throws Exception {
        Ended in = shell("\"$PLUMB\" check - <&-");
        assertEquals(2, in.exit(), in.out());
        assertEquals("plumb: Standard input is closed; name a file, or give one with < FILE\n", in.err());
        Ended out = shell("\"$PLUMB\" check wrong.json >&-");
        assertEquals(4, out.exit());
        assertEquals("plumb: standard output is closed\n", out.err());
        assertEquals(1, shell("\"$PLUMB\" check wrong.json 2>&- >/dev/null").exit());
    }

    @Test
    void devicesAndPipesAreRefusedByName() throws Exception {
        for (String each : List.of("/dev/zero", "pipe")) {
            Ended ended = shell("mkfifo pipe; \"$PLUMB\" check " + each);
            assertEquals(2, ended.exit(), ended.out());
            assertTrue(ended.err().contains(each + " is a device or a pipe"), ended.err());
        }
        Ended given =
                shell("head -c 100000 /dev/zero | \"$PLUMB\" check --standard ssa.conjunction-data-message/A.1 -");
        assertEquals(1, given.exit(), given.err());
    }

    @Test
    void namesOfAllKindsAreReadAndPrintedSafely() throws Exception {
        Ended ended = shell("mkdir odd; cp wrong.json \"odd/$(printf 'caf\\351.json')\"; cp wrong.json odd/café.json;"
                + " cp wrong.json \"odd/$(printf 'a\\nb.json')\"; cp wrong.json \"odd/$(printf '\\033[31m.json')\";"
                + " LC_ALL=C \"$PLUMB\" check --output line odd odd/café.json");
        assertEquals(1, ended.exit(), ended.err());
        List<String> files = new ArrayList<>();
        ended.out().lines().forEach(line -> files.add(line.substring(0, line.indexOf(":8:27: "))));
        assertEquals(
                List.of(
                        "odd/\\u001b[31m.json",
                        "odd/a\\u000ab.json",
                        "odd/café.json",
                        "odd/caf\ufffd.json",
                        "odd/café.json"),
                files);
    }

    @Test
    void aNameThatIsNotUtf8IsExplained() throws Exception {
        Ended ended = shell("n=\"$(printf 'caf\\351.json')\"; cp wrong.json \"$n\"; \"$PLUMB\" check \"$n\"");
        assertEquals(2, ended.exit(), ended.err());
        assertTrue(ended.err().contains("its name is not UTF-8"), ended.err());
    }

    @Test
    void aFileThatMayNotBeReadIsNamed() throws Exception {
        String asAnybody = asAnybody();
        Ended ended = shell("cp wrong.json shut.json; chmod 0 shut.json; " + asAnybody + " \"$PLUMB\" check shut.json");
        assertEquals(2, ended.exit(), ended.err());
        assertTrue(ended.err().contains("shut.json cannot be read: permission denied"), ended.err());
    }

    /** What starts a program without the right to read everything; nothing when this test does not have it. */
    private String asAnybody() throws Exception {
        String drop = "setpriv --bounding-set -dac_override,-dac_read_search --inh-caps -dac_override,-dac_read_search";
        if (!"root".equals(System.getProperty("user.name"))) {
            return "";
        }
        assumeTrue(
                shell(drop + " true").exit() == 0, "root may read everything, and setpriv cannot take that right away");
        return drop;
    }

    @Test
    void theLocaleChoosesTheLanguageAndTheReportStaysTheSame() throws Exception {
        Ended french = shell("LC_ALL=fr_FR.UTF-8 \"$PLUMB\" check wrong.json");
        assertTrue(french.out().contains("NON CONFORME"), french.out());
        assertFalse(shell("LC_ALL=C LANG=fr_FR.UTF-8 \"$PLUMB\" check wrong.json")
                .out()
                .contains("NON CONFORME"));
    }

    private Ended shell(String script) throws Exception {
        if (!Files.exists(folder.resolve("wrong.json"))) {
            sample("invalid/core-tca.json", "wrong.json");
        }
        Map<String, String> environment =
                Map.of("PLUMB", distribution.launcher().toString());
        return distribution.start(folder, environment, List.of("sh", "-c", script));
    }

    private void sample(String name, String copy) throws IOException {
        Path target = folder.resolve(copy);
        Files.createDirectories(target.getParent());
        Files.copy(distribution.sample(name), target);
    }
}
