package org.plumbline.examples.feed;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.plumbline.conformance.Profile;
import org.plumbline.conformance.Progress;
import org.plumbline.conformance.SampleFile;
import org.plumbline.conformance.TestRun;
import org.plumbline.conformance.TestSuite;
import org.plumbline.conformance.check.MessageCheck;
import org.plumbline.conformance.scenario.ScenarioEvaluation;
import org.plumbline.conformance.scenario.ScenarioOutcome;
import org.plumbline.exchange.Endpoint;
import org.plumbline.exchange.Recording;
import org.plumbline.exchange.RecordingRefused;
import org.plumbline.exchange.capture.Capture;
import org.plumbline.exchange.capture.Secrets;
import org.plumbline.standard.PackageRefused;
import org.plumbline.standard.StandardLibrary;
import org.plumbline.standard.StandardPackage;
import org.plumbline.standard.StandardRef;
import org.plumbline.standard.TestCase;

/** The two sample vendors under the kit's live test: one conforms, the other has exactly its three faults. */
class FeedsTest {
    private final StandardPackage standard;
    private final List<TestCase> scenarios;
    private final ScenarioEvaluation evaluation;

    FeedsTest() throws PackageRefused {
        standard = StandardLibrary.bundled(FeedsTest.class.getClassLoader())
                .find(StandardRef.parse("ssa.conjunction-data-message/A.1"));
        scenarios = standard.testCases().stream()
                .filter(testCase -> testCase.kind() == TestCase.Kind.SCENARIO)
                .toList();
        evaluation = new ScenarioEvaluation(standard, new MessageCheck(standard));
    }

    @Test
    void theFeedOfAcmeConforms() throws IOException {
        Recording recording = record(acme());
        assertEquals(Optional.empty(), recording.interruption());
        assertEquals(List.of(), findings(recording));
        for (TestCase scenario : scenarios) {
            ScenarioOutcome outcome = evaluation.evaluate(scenario, recording);
            assertEquals(Optional.empty(), outcome.inconclusive(), scenario.id());
            for (String requirement : scenario.requirements()) {
                assertTrue(outcome.checks().getOrDefault(requirement, 0L) > 0, requirement + " was not checked");
            }
        }
    }

    @Test
    void theFeedOfBorealisHasThreeFaults() throws IOException {
        assertEquals(
                List.of(
                        "CDM-R4 data/exchanges/0001.body /relativeMetadataData/MISS_DISTANCE",
                        "HTTP-LIST-REPEATS data/exchanges/0003.body /header/MESSAGE_ID",
                        "HTTP-STATUS data/exchanges/0011.json /response/status"),
                findings(record(borealis())));
    }

    @Test
    void theRecordingAloneGivesTheSameFindings() throws IOException, RecordingRefused {
        Recording recording = record(borealis());
        assertEquals(findings(recording), findings(Recording.read(recording.files())));
    }

    @Test
    void aSecondCaptureGivesTheSameBytes() throws IOException {
        SortedMap<String, byte[]> one = record(acme()).files();
        Map<String, byte[]> other = record(acme()).files();
        assertEquals(one.keySet(), other.keySet());
        one.forEach((name, bytes) -> assertArrayEquals(bytes, other.get(name), name));
    }

    @Test
    void aFeedThatAnswersTooLittleIsNotDecided() throws IOException {
        List<StoredMessage> few = messages("acme-orbit-feed").subList(0, 5);
        assertEquals(
                Optional.of(
                        "HTTP-ONE-PAGE: The list conjunctions fits on one page whatever the limit, so paging could not"
                                + " be shown; offer more messages to the test"),
                evaluation
                        .evaluate(scenarios.get(0), record(new AcmeOrbitFeed(few)))
                        .inconclusive());
        Recording interrupted = record(acme(), 2);
        assertEquals(
                List.of(
                        "HTTP-REQUESTS-SPENT: The number of requests that the profile allows was spent before"
                                + " conjunctions?limit=5&after=ACME-2026-000105 could be asked for",
                        "HTTP-REQUESTS-SPENT: The number of requests that the profile allows was spent before"
                                + " conjunctions?limit=5&after=ACME-2026-000105 could be asked for",
                        "HTTP-REQUESTS-SPENT: The number of requests that the profile allows was spent before"
                                + " conjunctions?limit=5&after=ACME-2026-000105 could be asked for"),
                scenarios.stream()
                        .map(scenario -> evaluation
                                .evaluate(scenario, interrupted)
                                .inconclusive()
                                .orElse(""))
                        .toList());
        assertEquals(List.of(), findings(interrupted));
    }

    @Test
    void theProfilesOfTheVendorsSayWhatTheySell() throws Exception {
        assertEquals("PASS {/conf/core=PASS, /conf/kvn=PASS, /conf/feed=PASS}", run("acme-orbit-feed", record(acme())));
        assertEquals("FAIL {/conf/core=FAIL, /conf/feed=FAIL}", run("borealis-tracking", record(borealis())));
        assertEquals("INCONCLUSIVE {/conf/core=PASS, /conf/feed=INCONCLUSIVE}", run("borealis-tracking", null));
    }

    private String run(String vendor, @Nullable Recording recording) throws Exception {
        Path folder = Path.of(vendor);
        Profile profile = Profile.read(Files.readAllBytes(folder.resolve("profile.json")));
        try (Stream<Path> files = Files.list(folder.resolve("samples"))) {
            List<SampleFile> samples = files.map(file -> SampleFile.of("samples/" + file.getFileName(), file))
                    .toList();
            TestRun run = new TestSuite(standard).run(profile, samples, recording, 2, Progress.NONE);
            return run.verdict() + " " + run.classVerdicts();
        }
    }

    private Recording record(AcmeOrbitFeed feed) throws IOException {
        return record(feed, 60);
    }

    private Recording record(AcmeOrbitFeed feed, int requests) throws IOException {
        try (FeedServer server = new FeedServer(feed, 0)) {
            Endpoint endpoint =
                    new Endpoint("conjunction-feed", URI.create(server.address()), List.of("127.0.0.1"), requests, 30);
            return new Capture(endpoint, Set.of("127.0.0.1"), Secrets.none(), exchange -> {}).record(scenarios);
        }
    }

    private List<String> findings(Recording recording) {
        return scenarios.stream()
                .flatMap(scenario -> evaluation.evaluate(scenario, recording).findings().stream())
                .map(finding -> finding.code() + " " + finding.place().file() + " "
                        + finding.place().pointer())
                .toList();
    }

    private static AcmeOrbitFeed acme() throws IOException {
        return new AcmeOrbitFeed(messages("acme-orbit-feed"));
    }

    private static AcmeOrbitFeed borealis() throws IOException {
        return new BorealisTracking(messages("borealis-tracking"));
    }

    private static List<StoredMessage> messages(String vendor) throws IOException {
        return StoredMessage.readAll(Path.of(vendor, "samples"));
    }
}
