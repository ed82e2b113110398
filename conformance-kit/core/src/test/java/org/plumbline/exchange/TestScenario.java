package org.plumbline.exchange;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;
import org.plumbline.json.JsonLimits;
import org.plumbline.json.JsonRefused;
import org.plumbline.json.StrictJson;
import org.plumbline.standard.TestCase;

/** A small scenario for tests: one step of each kind. */
public final class TestScenario {
    private TestScenario() {}

    /** The scenario of {@code scenario.json}. */
    public static TestCase read() {
        return read("scenario.json");
    }

    /** A scenario with the steps of a file. */
    public static TestCase read(String file) {
        try (InputStream json = TestScenario.class.getResourceAsStream(file)) {
            return new TestCase(
                    "TST-T-001",
                    "Things",
                    "/conf/feed",
                    TestCase.Kind.SCENARIO,
                    null,
                    "things",
                    List.of("/req/list-status"),
                    StrictJson.read(Objects.requireNonNull(json).readAllBytes(), JsonLimits.SIGNED)
                            .root()
                            .valueStream()
                            .toList());
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        } catch (JsonRefused refused) {
            throw new IllegalStateException(refused);
        }
    }
}
