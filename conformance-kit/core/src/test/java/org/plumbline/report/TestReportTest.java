package org.plumbline.report;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.plumbline.judges.Judge;
import org.plumbline.verdict.Verdict;

class TestReportTest {
    private final String payload = new String(SampleReports.conformant().bytes(), StandardCharsets.UTF_8);

    @Test
    void aReportIsWrittenAsTheseBytes() throws IOException {
        try (InputStream expected = getClass().getResourceAsStream("report.json")) {
            assertEquals(
                    new String(Objects.requireNonNull(expected).readAllBytes(), StandardCharsets.UTF_8).strip(),
                    payload);
        }
    }

    @Test
    void aReportIsReadAsItWasWritten() throws ReportRefused {
        TestReport report = SampleReports.conformant();
        assertEquals(report, TestReport.read(report.bytes()));
        assertArrayEquals(report.bytes(), TestReport.read(report.bytes()).bytes());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                // what is replaced | by what | why it is refused
                "{\"_type\"           | {\"_type\":\"\",\"_type\"        | REPORT-NOT-JSON",
                "\"result\":\"WARNED\"| \"result\":\"PASSED\"            | REPORT-NOT-CANONICAL",
                "[\"CDM-T-002\"]      | []                               | REPORT-NOT-CANONICAL",
                "\"outcome\":\"passed\",\"requirements\":[\"/req/core/tca\"]|\"outcome\":\"failed\",\"requirements\":[\"/req/core/tca\"]| REPORT-NOT-CANONICAL",
                "conformant-with-warnings | conformant                   | REPORT-NOT-CANONICAL",
                "CDM-T-003            | CDM-T-001                        | REPORT-NOT-CANONICAL",
                "\"checks\":643       | \"checks\":644                    | REPORT-NOT-CANONICAL",
                "\"checks\":643       | \"checks\":643.0                 | REPORT-NOT-CANONICAL",
                "\"checks\":643       | \"checks\":-1                    | REPORT-SCHEMA",
                "\"checks\":643       | \"checks\":643,\"note\":\"ok\"   | REPORT-SCHEMA",
                "Statement/v1         | Statement/v2                     | REPORT-SCHEMA",
                "\"formatVersion\":\"1\" | \"formatVersion\":\"2\"       | REPORT-SCHEMA",
                "\"mode\":\"samples\" | \"mode\":\"dream\"               | REPORT-SCHEMA",
                "\"line\":17          | \"line\": 17                     | REPORT-NOT-CANONICAL",
                "\"line\":17          | \"line\":4294967313              | REPORT-SCHEMA",
                "Orbit Feed           | Orbit \\u0046eed                 | REPORT-NOT-CANONICAL"
            })
    void aReportThatIsNotWhatTheKitWritesIsRefused(String found, String written, String code) {
        String changed = payload.replace(found, written);
        assertFalse(changed.equals(payload), "nothing was changed");
        ReportRefused refused =
                assertThrows(ReportRefused.class, () -> TestReport.read(changed.getBytes(StandardCharsets.UTF_8)));
        assertEquals(code, refused.code().toString(), refused.getMessage());
    }

    @Test
    void theVerdictFollowsFromTheClassesAndTheseFromTheirCases() {
        for (CaseReport testCase : List.of(
                SampleReports.passed(),
                SampleReports.remarked(),
                SampleReports.inapplicable(),
                SampleReports.failed(),
                SampleReports.undecided())) {
            for (Verdict verdict : Verdict.values()) {
                for (Conformity conformity : Conformity.values()) {
                    boolean follows =
                            verdict == testCase.verdict() && conformity == Conformity.of(verdict, testCase.warned());
                    assertEquals(
                            follows,
                            possible(() -> with(List.of(new ClassReport("/conf/core", verdict)), testCase, conformity)),
                            "%s, %s, %s".formatted(testCase.id(), verdict, conformity));
                }
            }
        }
        CaseReport passed = SampleReports.passed();
        ClassReport core = new ClassReport("/conf/core", Verdict.PASS);
        assertFalse(possible(() -> with(List.of(core, core), passed, Conformity.CONFORMANT)), "a class twice");
        assertFalse(
                possible(
                        () -> with(List.of(new ClassReport("/conf/kvn", Verdict.PASS)), passed, Conformity.CONFORMANT)),
                "a case of another class");
    }

    @Test
    void theOutcomeOfACaseFollowsFromWhatItLists() {
        Failure error = SampleReports.failed().failures().get(0);
        Failure warning = SampleReports.remarked().failures().get(0);
        List<String> obstacle = SampleReports.undecided().obstacles();
        List<String> none = List.of();
        assertFalse(possible(() -> outcome(Verdict.PASS, 0, 0, List.of(), none)), "passed without a check");
        assertFalse(possible(() -> outcome(Verdict.PASS, 9, 1, List.of(error), none)), "passed with an error");
        assertFalse(possible(() -> outcome(Verdict.PASS, 9, 0, List.of(), obstacle)), "passed with an obstacle");
        assertTrue(possible(() -> outcome(Verdict.PASS, 9, 1, List.of(warning), none)));
        assertFalse(possible(() -> outcome(Verdict.FAIL, 9, 1, List.of(warning), none)), "failed by a warning");
        assertTrue(possible(() -> outcome(Verdict.FAIL, 9, 101, Collections.nCopies(100, warning), none)));
        assertTrue(possible(() -> outcome(Verdict.FAIL, 9, 1, List.of(error), obstacle)));
        assertFalse(possible(() -> outcome(Verdict.INCONCLUSIVE, 9, 0, List.of(), none)), "undecided for no reason");
        assertFalse(
                possible(() -> outcome(Verdict.INCONCLUSIVE, 9, 1, List.of(error), obstacle)), "undecided, yet failed");
        assertFalse(possible(() -> outcome(Verdict.NOT_APPLICABLE, 1, 0, List.of(), none)), "not applicable, checked");
        assertFalse(possible(() -> outcome(Verdict.FAIL, 9, 2, List.of(error), none)), "fewer listed than there are");
        assertFalse(possible(() -> outcome(Verdict.FAIL, 9, 0, List.of(error), none)), "more listed than there are");
    }

    private static void outcome(
            Verdict verdict, long checks, long failureCount, List<Failure> failures, List<String> obstacles) {
        new CaseReport(
                "CDM-T-001", "/conf/core", List.of("/req/core/od"), verdict, checks, failureCount, failures, obstacles);
    }

    private static boolean possible(Runnable construction) {
        try {
            construction.run();
            return true;
        } catch (IllegalArgumentException contradiction) {
            return false;
        }
    }

    private static void with(List<ClassReport> classes, CaseReport testCase, Conformity conformity) {
        TestReport report = SampleReports.conformant();
        new TestReport(
                report.standard(),
                report.standardDigest(),
                report.kit(),
                report.vendor(),
                report.product(),
                report.live(),
                report.evidenceDigest(),
                report.profileDigest(),
                classes,
                List.of(testCase),
                new Counts(1, 1, 0, testCase.checks()),
                conformity);
    }

    @ParameterizedTest
    @CsvSource({
        "PASS, false, conformant, PASSED",
        "PASS, true, conformant-with-warnings, WARNED",
        "FAIL, true, non-conformant, FAILED",
        "INCONCLUSIVE, false, inconclusive, FAILED",
        "NOT_APPLICABLE, false, inconclusive, FAILED"
    })
    void whatIsNotShownIsNeverReportedAsPassed(Verdict verdict, boolean warned, String word, String result) {
        Conformity conformity = Conformity.of(verdict, warned);
        assertEquals(word, conformity.word());
        assertEquals(result, conformity.result());
    }

    @Test
    void theKitIsNamedInTheVersionThatIsBuilt() throws IOException {
        String pom = Files.readString(Judge.repository().resolve("pom.xml"));
        String version = pom.substring(pom.indexOf("<version>") + "<version>".length(), pom.indexOf("</version>"));
        assertTrue(TestReport.KIT.endsWith("@" + version), TestReport.KIT);
    }

    @Test
    void theManifestIsOneThatSha256sumChecks() {
        EvidenceManifest manifest = new EvidenceManifest(Map.of(
                "data/samples/b.json",
                EvidenceManifest.sha256("b".getBytes(StandardCharsets.UTF_8)),
                EvidenceManifest.PROFILE,
                EvidenceManifest.sha256(new byte[0])));
        assertEquals(
                """
                e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855  data/profile.json
                3e23e8160039594a33894f6564e1b1348bbd7a0088d42c4acb73eeaed59c009d  data/samples/b.json
                """,
                new String(manifest.bytes(), StandardCharsets.UTF_8));
        assertThrows(IllegalArgumentException.class, () -> new EvidenceManifest(Map.of()));
    }
}
