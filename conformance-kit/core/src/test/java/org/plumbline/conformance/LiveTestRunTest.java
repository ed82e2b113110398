package org.plumbline.conformance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.plumbline.conformance.ProbeRuns.HEARTBEAT;
import static org.plumbline.conformance.ProbeRuns.cases;
import static org.plumbline.conformance.ProbeRuns.claim;
import static org.plumbline.conformance.ProbeRuns.run;
import static org.plumbline.conformance.ProbeRuns.sample;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.plumbline.exchange.Answer;
import org.plumbline.exchange.Endpoint;
import org.plumbline.exchange.Exchange;
import org.plumbline.exchange.Recording;
import org.plumbline.exchange.Request;
import org.plumbline.standard.StandardLibrary;
import org.plumbline.testing.Probe;
import org.plumbline.verdict.Verdict;

/** What a run says of a live service. */
class LiveTestRunTest {
    @Test
    void aServiceThatWasNotTriedIsNotPassed() throws Exception {
        TestRun run = run(claim("/conf/feed"), sample("a.json", HEARTBEAT));
        assertEquals("HB-T-001 PASS, HB-T-010 INCONCLUSIVE", cases(run));
        assertEquals(
                List.of(
                        "HTTP-NOT-TRIED: The live service with the contract feed was not tried; give the profile an endpoint"),
                run.cases().get(1).obstacles());
        assertEquals(Verdict.INCONCLUSIVE, run.verdict());
    }

    @Test
    void onlyARunThatJudgedALiveServiceIsLive() throws Exception {
        assertFalse(run(claim("/conf/feed")).live(), "nothing was recorded");
        assertFalse(run(live("/conf/core"), recording("feed")).live(), "no class that is claimed has a scenario");
        TestRun live = run(live("/conf/feed"), recording("feed"), sample("a.json", HEARTBEAT));
        assertTrue(live.live());
        assertEquals("HB-T-001 PASS, HB-T-010 PASS", cases(live));
    }

    @Test
    void aRequirementOfTheContractThatWasNeverCheckedIsNotPassed() throws Exception {
        Map<String, byte[]> files = Probe.changed(
                "suite.json", "\"/req/feed/lists\"\n      ],", "\"/req/feed/lists\", \"/req/core/quality\"\n      ],");
        files.put(
                "requirements.json",
                Objects.requireNonNull(Probe.changed("requirements.json", "\"inspection\"", "\"contract\"")
                        .get("requirements.json")));
        TestRun run = new TestSuite(StandardLibrary.read(files))
                .run(live("/conf/feed"), List.of(), recording("feed"), 1, Progress.NONE);
        assertEquals(
                List.of("HTTP-NOT-CHECKED: The recording holds nothing by which /req/core/quality could be checked"),
                run.cases().get(1).obstacles());
    }

    @ParameterizedTest
    @ValueSource(strings = {"other", ""})
    void aRecordingThatIsNotOfTheProfilesContractIsRefused(String contract) {
        Profile profile = contract.isEmpty() ? claim("/conf/feed") : live("/conf/feed");
        assertThrows(ProfileRefused.class, () -> run(profile, recording(contract.isEmpty() ? "feed" : contract)));
    }

    @Test
    void aReadingThatTheStepDoesNotHaveLeavesTheScenarioUndecided() throws Exception {
        Exchange asked = recording("feed").exchanges().get(0);
        Exchange seventh = new Exchange(1, asked.step(), 7, asked.request(), asked.answer());
        TestRun run = run(live("/conf/feed"), new Recording("feed", List.of(seventh), Optional.empty()));
        assertEquals(
                List.of(
                        "HTTP-NOT-PRESCRIBED: The recording holds in data/exchanges/0001.json the request GET heartbeats as one of the step list, which does not ask for it at that point"),
                run.cases().get(1).obstacles());
    }

    private static Recording recording(String contract) {
        Answer answer = new Answer(
                200,
                new TreeMap<>(Map.of("content-type", "application/json")),
                HEARTBEAT.getBytes(StandardCharsets.UTF_8));
        return new Recording(
                contract,
                List.of(new Exchange(1, "list", 0, new Request("GET", "heartbeats", Map.of()), answer)),
                Optional.empty());
    }

    private static Profile live(String... classes) {
        Profile claim = claim(classes);
        return new Profile(
                claim.product(),
                claim.vendor(),
                claim.standard(),
                claim.conformanceClasses(),
                claim.samples(),
                Optional.of(new Endpoint("feed", URI.create("https://feed.example/"), List.of(), 10, 10)));
    }
}
