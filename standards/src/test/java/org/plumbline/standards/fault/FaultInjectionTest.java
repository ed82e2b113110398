package org.plumbline.standards.fault;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.plumbline.conformance.check.MessageCheck;
import org.plumbline.standard.PackageRefused;
import org.plumbline.standard.StandardLibrary;
import org.plumbline.standard.StandardPackage;

/**
 * Messages with known faults: each fault is found, at its place, once, and with the right hint.
 *
 * <p>How often each message is broken is {@code -Dfaults.times}; the score is written to {@code target/findings-score.md}.
 */
class FaultInjectionTest {
    private static final int TIMES = Integer.getInteger("faults.times", 20);
    private static final long RANDOM = 20_260_312;

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
