package org.plumbline.conformance.check;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.plumbline.standard.PackageRefused;
import org.plumbline.standard.Sample;
import org.plumbline.standard.StandardLibrary;
import org.plumbline.standard.StandardPackage;
import org.plumbline.testing.Probe;
import org.plumbline.verdict.Finding;
import org.plumbline.verdict.Verdict;

class MessageCheckTest {
    private static final String HEARTBEAT =
            """
            {"HEARTBEAT_VERS": "1.0",
             "header": {"CREATION_DATE": "2026-01-01T00:00:00", "ORIGINATOR": "PROBE"},
             "status": {"STATE": "ON", "COUNT": 3}}
            """;

    @TestFactory
    Stream<DynamicTest> everySampleGetsItsVerdict() {
        StandardPackage standard = Probe.standard();
        return standard.samples().stream()
                .map(sample -> dynamicTest(sample.file(), () -> {
                    List<CheckedMessage> checked = check(
                            standard,
                            new String(
                                    standard.file("samples/" + sample.file()).orElseThrow(), StandardCharsets.UTF_8));
                    assertEquals(expected(sample), found(checked));
                }));
    }

    @Test
    void notationSchemaAndRulesAreCountedByRequirement() throws Exception {
        assertEquals(
                Map.of(
                        "/req/core/well-formed", 1L,
                        "/req/core/members", 1L,
                        "/req/core/state", 1L,
                        "/req/core/count", 1L),
                check(Probe.standard(), HEARTBEAT).get(0).checks());
    }

    @Test
    void whatCannotBeReadIsCheckedForItsNotationOnly() throws Exception {
        CheckedMessage cut = check(Probe.standard(), "{").get(0);
        assertEquals(Map.of("/req/core/well-formed", 1L), cut.checks());
        assertEquals(Verdict.FAIL, cut.verdict());
    }

    @Test
    void aRemarkDoesNotFailAMessage() throws Exception {
        CheckedMessage remarked =
                check(Probe.standard(), HEARTBEAT.replace(": 3", ": -3")).get(0);
        assertEquals(List.of("HB-R1"), codes(remarked));
        assertEquals("-3", remarked.findings().get(0).found());
        assertEquals(Verdict.PASS, remarked.verdict());
    }

    @Test
    void whatTheSchemaRefusesIsNotJudgedByRules() throws Exception {
        CheckedMessage wrong =
                check(Probe.standard(), HEARTBEAT.replace(": 3", ": \"three\"")).get(0);
        assertEquals(List.of("SCHEMA-TYPE"), codes(wrong));
        assertEquals(List.of(), wrong.notEvaluated());
    }

    @Test
    void aRuleThatCannotBeEvaluatedLeavesTheMessageUndecided() throws Exception {
        StandardPackage broken =
                StandardLibrary.read(Probe.changed("rules/core.json", "m.status.COUNT\"", "m.status.RATE\""));
        CheckedMessage undecided = check(broken, HEARTBEAT).get(0);
        assertEquals(Verdict.INCONCLUSIVE, undecided.verdict());
        assertEquals("HB-R1", undecided.notEvaluated().get(0).rule().id());
        assertEquals(List.of(), undecided.findings());
    }

    @Test
    void theElementsOfAListAreMessages() throws Exception {
        String page = "{\"items\": [%s,\n%s]}".formatted(HEARTBEAT, HEARTBEAT.replace("\"ON\"", "\"OFF\""));
        List<CheckedMessage> checked = new ArrayList<>();
        new MessageCheck(Probe.standard()).check("page", bytes(page), "/items", "heartbeat", checked::add);
        assertEquals(
                List.of(Verdict.PASS, Verdict.FAIL),
                checked.stream().map(CheckedMessage::verdict).toList());
        assertEquals(7, checked.get(1).findings().get(0).place().line());
    }

    @Test
    void aStandardWithARuleThatIsNotInOrderIsRefused() throws Exception {
        StandardPackage broken =
                StandardLibrary.read(Probe.changed("rules/core.json", "count > 0.0", "count > nought"));
        assertThrows(PackageRefused.class, () -> new MessageCheck(broken));
    }

    @Test
    void aTypeThatTheStandardDoesNotKnowIsOurMistake() throws Exception {
        MessageCheck check = new MessageCheck(Probe.standard());
        assertThrows(IllegalArgumentException.class, () -> check.check("x", bytes(HEARTBEAT), "pulse", checked -> {}));
    }

    private static List<String> expected(Sample sample) {
        Sample.Expected expected = sample.expected();
        return expected == null
                ? List.of()
                : List.of("%s %s %s %d:%d"
                        .formatted(
                                expected.code(),
                                expected.requirement(),
                                expected.pointer(),
                                expected.line(),
                                expected.column()));
    }

    private static List<String> found(List<CheckedMessage> checked) {
        return checked.stream()
                .flatMap(message -> message.findings().stream())
                .map(finding -> "%s %s %s %d:%d"
                        .formatted(
                                finding.code(),
                                finding.requirement(),
                                finding.place().pointer(),
                                finding.place().line(),
                                finding.place().column()))
                .toList();
    }

    private static List<String> codes(CheckedMessage checked) {
        return checked.findings().stream().map(Finding::code).toList();
    }

    private static List<CheckedMessage> check(StandardPackage standard, String text)
            throws PackageRefused, IOException {
        List<CheckedMessage> checked = new ArrayList<>();
        new MessageCheck(standard).check("heartbeat", bytes(text), "heartbeat", checked::add);
        return checked;
    }

    private static ByteArrayInputStream bytes(String text) {
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    }
}
