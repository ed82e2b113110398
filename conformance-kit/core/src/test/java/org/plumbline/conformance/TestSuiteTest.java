package org.plumbline.conformance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.plumbline.exchange.Answer;
import org.plumbline.exchange.Endpoint;
import org.plumbline.exchange.Exchange;
import org.plumbline.exchange.Recording;
import org.plumbline.exchange.Request;
import org.plumbline.standard.PackageRefused;
import org.plumbline.standard.StandardLibrary;
import org.plumbline.standard.StandardPackage;
import org.plumbline.standard.StandardRef;
import org.plumbline.testing.Probe;
import org.plumbline.verdict.Verdict;

class TestSuiteTest {
    private static final String HEARTBEAT =
            """
            {"HEARTBEAT_VERS": "1.0", "header": {"CREATION_DATE": "2026-01-01T00:00:00", "ORIGINATOR": "PROBE"}, "status": {"STATE": "ON", "COUNT": 3}}
            """;
    private static final String WRONG = HEARTBEAT.replace("\"ON\"", "\"OFF\"");
    private static final String KVN =
            """
            HEARTBEAT_VERS = 1.0
            CREATION_DATE = 2026-01-01T00:00:00
            ORIGINATOR = PROBE
            STATE = ON
            COUNT = 3
            """;
    private static final String KVN_OUT_OF_ORDER = KVN.replace("STATE = ON\nCOUNT = 3", "COUNT = 3\nSTATE = ON");

    @Test
    void aProductPassesWhenEveryClassClaimedPasses() throws Exception {
        TestRun run = run(claim("/conf/core", "/conf/kvn"), sample("a.json", HEARTBEAT), sample("b.kvn", KVN));
        assertEquals(Verdict.PASS, run.verdict());
        assertEquals(Map.of("/conf/core", Verdict.PASS, "/conf/kvn", Verdict.PASS), run.classVerdicts());
        assertEquals(new TestRun.Counts(2, 2, 0, 9), run.counts());
    }

    @Test
    void oneErrorFailsTheCaseOfItsRequirementAndTheRun() throws Exception {
        TestRun run = run(claim("/conf/core", "/conf/kvn"), sample("a.json", WRONG), sample("b.kvn", KVN));
        assertEquals(Verdict.FAIL, run.verdict());
        assertEquals("HB-T-001 FAIL, HB-T-002 PASS", cases(run));
        assertEquals(1, run.counts().messagesInvalid());
    }

    @Test
    void theClassesThatAClassDependsOnAreClaimedWithIt() throws Exception {
        TestRun run = run(claim("/conf/kvn"), sample("b.kvn", KVN));
        assertEquals("HB-T-001 PASS, HB-T-002 PASS", cases(run));
    }

    @Test
    void aClassThatWasNeverTriedIsNotPassed() throws Exception {
        TestRun run = run(claim("/conf/kvn"), sample("a.json", HEARTBEAT));
        assertEquals("HB-T-001 PASS, HB-T-002 NOT_APPLICABLE", cases(run));
        assertEquals(Verdict.NOT_APPLICABLE, run.classVerdicts().get("/conf/kvn"));
        assertEquals(Verdict.INCONCLUSIVE, run.verdict());
    }

    @Test
    void withoutSamplesNothingIsShown() throws Exception {
        assertEquals(Verdict.INCONCLUSIVE, run(claim("/conf/core")).verdict());
    }

    @Test
    void whatBelongsToNoClassClaimedDoesNotCount() throws Exception {
        TestRun run = run(claim("/conf/core"), sample("b.kvn", KVN_OUT_OF_ORDER));
        assertEquals("HB-T-001 PASS", cases(run));
        assertEquals(0, run.counts().messagesInvalid());
        assertEquals(
                Verdict.FAIL,
                run(claim("/conf/kvn"), sample("b.kvn", KVN_OUT_OF_ORDER)).verdict());
    }

    @Test
    void aMessageThatNobodyCanReadIsNotPassedOver() throws Exception {
        StandardPackage standard = StandardLibrary.read(
                Probe.changed("standard.json", "\"*\": \"/req/core/well-formed\"", "\"*\": \"/req/kvn/order\""));
        TestRun run = new TestSuite(standard)
                .run(
                        claim("/conf/core"),
                        List.of(sample("a.json", HEARTBEAT), sample("b.json", "{")),
                        null,
                        1,
                        Progress.NONE);
        assertEquals(Verdict.INCONCLUSIVE, run.verdict());
        assertEquals(
                List.of(
                        "MESSAGE-NOT-READ: Message 0 of b.json cannot be read, and the notation is not among the classes claimed"),
                run.cases().get(0).obstacles());
    }

    @Test
    void aValueThatNobodyCanReadIsNotPassedOver() throws Exception {
        StandardPackage standard = StandardLibrary.read(Probe.changed(
                "standard.json", "\"KVN-ORDER\": \"/req/kvn/order\"", "\"KVN-CHARACTER\": \"/req/kvn/order\""));
        TestRun run = new TestSuite(standard)
                .run(
                        claim("/conf/core"),
                        List.of(sample("b.kvn", KVN.replace("= ON", "= O\u00d6N"))),
                        null,
                        1,
                        Progress.NONE);
        assertEquals("HB-T-001 INCONCLUSIVE", cases(run));
        assertEquals(
                List.of(
                        "VALUE-NOT-READ: The value at /status/STATE in message 0 of b.kvn cannot be relied on, and the notation is not among the classes claimed"),
                run.cases().get(0).obstacles());
    }

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

    /** The same findings in the same order however many threads there are, and none for the class that is not claimed. */
    @ParameterizedTest
    @ValueSource(ints = {1, 4})
    void messagesAreJudgedTogetherInTheOrderOfTheirFiles(int threads) throws Exception {
        String rule =
                """
                {"archive": [
                  {"id": "HB-R2", "title": "t", "requirement": "/req/core/count", "severity": "error", "messageType": "heartbeat",
                   "kind": "unique", "key": ["/status/COUNT"], "at": "/status/COUNT", "violation": "v", "source": "s"},
                  {"id": "HB-R3", "title": "t", "requirement": "/req/core/count", "severity": "error", "messageType": "heartbeat",
                   "kind": "latest", "class": "/conf/kvn", "key": ["/header/ORIGINATOR"], "at": "", "violation": "v", "source": "s"}
                ]}
                """;
        StandardPackage standard = StandardLibrary.read(Probe.changed("rules/more.json", "", rule));
        List<SampleFile> samples = new ArrayList<>();
        IntStream.range(0, 300)
                .forEach(i ->
                        samples.add(sample("%03d.json".formatted(i), HEARTBEAT.replace("3}", (i % 290 + 1) + "}"))));
        TestRun run = new TestSuite(standard).run(claim("/conf/core"), samples, null, threads, Progress.NONE);
        assertEquals(Verdict.FAIL, run.verdict());
        assertEquals(
                IntStream.range(290, 300)
                        .mapToObj(i -> "%d.json HB-R2 %d: other than at %03d.json:1:137".formatted(i, i - 289, i - 290))
                        .toList(),
                run.cases().get(0).findings().stream()
                        .map(found -> "%s %s %s: %s"
                                .formatted(found.place().file(), found.code(), found.found(), found.expected()))
                        .toList());
        assertEquals(0, run.counts().messagesInvalid());
    }

    @Test
    void rulesThatNeedNewerFunctionsThanThisKitHasAreRefused() throws Exception {
        StandardPackage newer = StandardLibrary.read(
                Probe.changed("rules/core.json", "\"rules\": [", "\"functions\": 99, \"rules\": ["));
        PackageRefused refused = assertThrows(PackageRefused.class, () -> new TestSuite(newer));
        assertEquals(
                "The rules of probe.heartbeat/A.1 need version 99 of the functions, this kit has version 1: take a newer kit",
                refused.getMessage());
    }

    @Test
    void aRuleThatCannotBeEvaluatedLeavesItsCaseUndecided() throws Exception {
        StandardPackage broken =
                StandardLibrary.read(Probe.changed("rules/core.json", "m.status.COUNT\"", "m.status.RATE\""));
        TestRun run = new TestSuite(broken)
                .run(claim("/conf/core"), List.of(sample("a.json", HEARTBEAT)), null, 1, Progress.NONE);
        assertEquals(Verdict.INCONCLUSIVE, run.verdict());
        assertTrue(run.cases()
                .get(0)
                .obstacles()
                .get(0)
                .startsWith("RULE-NOT-EVALUATED: The rule HB-R1 could not be evaluated in a.json at /status/COUNT: "));
    }

    @ParameterizedTest
    @ValueSource(ints = {2, 3, 8})
    void theNumberOfThreadsChangesNothing(int threads) throws Exception {
        SampleFile[] samples = many();
        List<TestCaseResult> alone = run(1, claim("/conf/kvn"), samples).cases();
        assertEquals(alone, run(threads, claim("/conf/kvn"), samples).cases());
    }

    @Test
    void theFirstFindingsAreKeptInOrderAndAllAreCounted() throws Exception {
        TestCaseResult result = run(4, claim("/conf/core"), many()).cases().get(0);
        assertEquals(600, result.findingCount());
        assertEquals(TestCaseResult.FINDINGS_KEPT, result.findings().size());
        assertEquals(result.findings().stream().sorted().toList(), result.findings());
        assertEquals("a.json", result.findings().get(0).place().file());
    }

    @Test
    void theOrderOfTheFilesChangesNothing() throws Exception {
        SampleFile first = sample("a.json", WRONG);
        SampleFile second = sample("b.json", WRONG);
        assertEquals(
                run(claim("/conf/core"), first, second).cases(),
                run(claim("/conf/core"), second, first).cases());
    }

    @Test
    void progressIsToldMessageByMessage() throws Exception {
        List<String> told = new ArrayList<>();
        new TestSuite(Probe.standard())
                .run(
                        claim("/conf/core"),
                        List.of(sample("b.json", HEARTBEAT), sample("a.json", HEARTBEAT + HEARTBEAT)),
                        null,
                        2,
                        (file, messages) -> told.add(file + " " + messages));
        assertEquals(List.of("a.json 1", "a.json 2", "b.json 3"), told);
    }

    @Test
    void aProfileForAnotherStandardIsRefused() {
        Profile other = new Profile(
                claim().product(),
                claim().vendor(),
                StandardRef.parse("probe.heartbeat/A.2"),
                List.of("/conf/core"),
                List.of(),
                Optional.empty());
        ProfileRefused refused = assertThrows(ProfileRefused.class, () -> run(other));
        assertEquals(
                "The profile is for standard probe.heartbeat/A.2, not for probe.heartbeat/A.1", refused.getMessage());
    }

    @Test
    void aClassThatTheStandardDoesNotHaveIsRefused() {
        ProfileRefused refused = assertThrows(ProfileRefused.class, () -> run(claim("/conf/all")));
        assertEquals(
                "Standard probe.heartbeat/A.1 has no conformance class /conf/all; it has [/conf/core, /conf/kvn, /conf/feed]",
                refused.getMessage());
    }

    @Test
    void aFileThatCannotBeReadIsNoFinding() {
        SampleFile unreadable = new SampleFile("a.json", () -> {
            throw new IOException("gone");
        });
        IOException failure = assertThrows(IOException.class, () -> run(claim("/conf/core"), unreadable));
        assertEquals("gone", failure.getMessage());
        assertFalse(Thread.currentThread().isInterrupted());
    }

    /** Three files, 400 messages each; every second one is wrong. */
    private static SampleFile[] many() {
        String text = IntStream.range(0, 400)
                .mapToObj(i -> i % 2 == 0 ? HEARTBEAT : WRONG)
                .collect(Collectors.joining());
        return new SampleFile[] {sample("c.json", text), sample("a.json", text), sample("b.json", text)};
    }

    private static TestRun run(Profile profile, SampleFile... samples)
            throws PackageRefused, ProfileRefused, IOException {
        return run(2, profile, samples);
    }

    private static TestRun run(int threads, Profile profile, SampleFile... samples)
            throws PackageRefused, ProfileRefused, IOException {
        return new TestSuite(Probe.standard()).run(profile, Arrays.asList(samples), null, threads, Progress.NONE);
    }

    private static TestRun run(Profile profile, Recording recording, SampleFile... samples)
            throws PackageRefused, ProfileRefused, IOException {
        return new TestSuite(Probe.standard()).run(profile, Arrays.asList(samples), recording, 1, Progress.NONE);
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

    private static Profile claim(String... classes) {
        return new Profile(
                new Profile.Product("urn:plumbline:product:acme:beat", "Beat", "1"),
                new Profile.Vendor("urn:plumbline:vendor:acme", "Acme"),
                StandardRef.parse("probe.heartbeat/A.1"),
                List.of(classes),
                List.of(),
                Optional.empty());
    }

    private static SampleFile sample(String name, String text) {
        return new SampleFile(name, () -> new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
    }

    private static String cases(TestRun run) {
        return run.cases().stream()
                .map(each -> each.testCase().id() + " " + each.verdict())
                .collect(Collectors.joining(", "));
    }
}
