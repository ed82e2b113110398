package org.plumbline.standards.fault;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.plumbline.conformance.check.MessageCheck;
import org.plumbline.standard.MessageType;
import org.plumbline.standard.PackageRefused;
import org.plumbline.standard.StandardLibrary;
import org.plumbline.standard.StandardPackage;
import org.plumbline.standards.SharedData;

/**
 * Messages with known faults: each fault is found, at its place, once, and with the right hint.
 *
 * <p>How often each message is broken is {@code -Dfaults.times}; the score is written to {@code target/findings-score.md}.
 */
class FaultInjectionTest {
    private static final int TIMES = Integer.getInteger("faults.times", 4);
    private static final long RANDOM = 20_260_312;
    private static final long MOST_BYTES = 60_000;
    private static final Map<String, List<String>> FOLDERS = Map.of(
            "cdm", List.of("CDM"),
            "omm", List.of("OMM", "OMM-JSON"),
            "oem", List.of("OEM"),
            "opm", List.of("OPM"),
            "tdm", List.of("TDM"),
            "rdm", List.of("RDM"));

    @Test
    void whatIsBrokenInOurSamplesIsFound() throws IOException, PackageRefused {
        Score score = new Score();
        for (StandardPackage standard : StandardLibrary.bundled(FaultInjectionTest.class.getClassLoader())
                .packages()) {
            MessageCheck check = new MessageCheck(standard);
            Injection injection = new Injection(check, RANDOM, score);
            Seeds.of(standard, check).forEach(seed -> injection.breakMany(seed, TIMES));
        }
        write("findings-score.md", score.markdown("Own samples"));
        require(score);
    }

    /** Whoever sent them: only one message a file, and only those that pass. */
    @Test
    @EnabledIf(
            value = "org.plumbline.standards.SharedData#isPresent",
            disabledReason = "no shared data: set PLUMBLINE_SHARED_DATA")
    void whatIsBrokenInMessagesOfOthersIsFound() throws IOException, PackageRefused {
        Score score = new Score();
        for (StandardPackage standard : StandardLibrary.bundled(FaultInjectionTest.class.getClassLoader())
                .packages()) {
            MessageCheck check = new MessageCheck(standard);
            Injection injection = new Injection(check, RANDOM, score);
            for (MessageType type : standard.messageTypes()) {
                for (String folder : FOLDERS.getOrDefault(type.id(), List.of())) {
                    for (Path file : SharedData.files(folder, "*")) {
                        if (Files.size(file) <= MOST_BYTES) {
                            byte[] content = Files.readAllBytes(file);
                            Seeds.of(standard, check, file.getFileName().toString(), type.id(), content)
                                    .ifPresent(seed -> injection.breakMany(seed, Math.max(1, TIMES / 3)));
                        }
                    }
                }
            }
        }
        write("findings-score-shared.md", score.markdown("Messages of others"));
        require(score);
    }

    private static void require(Score score) {
        Score.Tally all = score.all();
        assertAll(
                () -> assertTrue(all.recall() >= 1.0, "each fault is found: " + all.recall()),
                () -> assertTrue(all.findingsPerFault() <= 1.1, "findings per fault: " + all.findingsPerFault()),
                () -> assertTrue(all.exact() >= 0.99, "exact places: " + all.exact()),
                () -> assertTrue(all.hints() >= 0.95, "right hints: " + all.hints()));
    }

    private static void write(String file, String page) throws IOException {
        Path target = Files.createDirectories(Path.of("target"));
        Files.write(target.resolve(file), List.of(page));
    }
}
