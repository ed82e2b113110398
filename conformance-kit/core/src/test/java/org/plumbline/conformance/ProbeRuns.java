package org.plumbline.conformance;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.plumbline.exchange.Recording;
import org.plumbline.standard.PackageRefused;
import org.plumbline.standard.StandardRef;
import org.plumbline.testing.Probe;

/** Runs of the probe standard's test suite, of which a test says only what matters to it. */
final class ProbeRuns {
    static final String HEARTBEAT =
            """
            {"HEARTBEAT_VERS": "1.0", "header": {"CREATION_DATE": "2026-01-01T00:00:00", "ORIGINATOR": "PROBE"}, "status": {"STATE": "ON", "COUNT": 3}}
            """;
    static final String WRONG = HEARTBEAT.replace("\"ON\"", "\"OFF\"");
    static final String KVN =
            """
            HEARTBEAT_VERS = 1.0
            CREATION_DATE = 2026-01-01T00:00:00
            ORIGINATOR = PROBE
            STATE = ON
            COUNT = 3
            """;
    static final String KVN_OUT_OF_ORDER = KVN.replace("STATE = ON\nCOUNT = 3", "COUNT = 3\nSTATE = ON");

    private ProbeRuns() {}

    static TestRun run(Profile profile, SampleFile... samples) throws PackageRefused, ProfileRefused, IOException {
        return run(2, profile, samples);
    }

    static TestRun run(int threads, Profile profile, SampleFile... samples)
            throws PackageRefused, ProfileRefused, IOException {
        return new TestSuite(Probe.standard()).run(profile, Arrays.asList(samples), null, threads, Progress.NONE);
    }

    static Profile claim(String... classes) {
        return new Profile(
                new Profile.Product("urn:plumbline:product:acme:beat", "Beat", "1"),
                new Profile.Vendor("urn:plumbline:vendor:acme", "Acme"),
                StandardRef.parse("probe.heartbeat/A.1"),
                List.of(classes),
                List.of(),
                Optional.empty());
    }

    static SampleFile sample(String name, String text) {
        return new SampleFile(name, () -> new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
    }

    static String cases(TestRun run) {
        return run.cases().stream()
                .map(each -> each.testCase().id() + " " + each.verdict())
                .collect(Collectors.joining(", "));
    }

    static TestRun run(Profile profile, Recording recording, SampleFile... samples)
            throws PackageRefused, ProfileRefused, IOException {
        return new TestSuite(Probe.standard()).run(profile, Arrays.asList(samples), recording, 1, Progress.NONE);
    }
}
