package org.plumbline.conformance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.plumbline.conformance.ProbeRuns.HEARTBEAT;
import static org.plumbline.conformance.ProbeRuns.KVN;
import static org.plumbline.conformance.ProbeRuns.KVN_OUT_OF_ORDER;
import static org.plumbline.conformance.ProbeRuns.WRONG;
import static org.plumbline.conformance.ProbeRuns.cases;
import static org.plumbline.conformance.ProbeRuns.claim;
import static org.plumbline.conformance.ProbeRuns.run;
import static org.plumbline.conformance.ProbeRuns.sample;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.plumbline.standard.PackageRefused;
import org.plumbline.standard.StandardLibrary;
import org.plumbline.standard.StandardPackage;
import org.plumbline.standard.StandardRef;
import org.plumbline.testing.Probe;
import org.plumbline.verdict.Verdict;

class TestSuiteTest {
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
                "The rules of probe.heartbeat/A.1 need version 99 of the functions, this kit has version 2: take a newer kit",
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
}
