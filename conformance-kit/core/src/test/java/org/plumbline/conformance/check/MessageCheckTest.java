package org.plumbline.conformance.check;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
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
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
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
    private static final String KVN =
            """
            HEARTBEAT_VERS = 1.0
            CREATION_DATE = 2026-01-01T00:00:00
            ORIGINATOR = PROBE
            STATE = ON
            COUNT = 3
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

    @ParameterizedTest
    @ValueSource(strings = {"{", "7", "[7]"})
    void rulesSayNothingOfWhatIsNoObject(String text) throws Exception {
        StandardPackage always =
                StandardLibrary.read(Probe.changed("rules/core.json", "\"/status/COUNT\"\n      ],", "\"\"\n      ],"));
        CheckedMessage checked = check(always, text).get(0);
        assertEquals(List.of(), checked.notEvaluated());
        assertEquals(Verdict.FAIL, checked.verdict());
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
    void aCharacterThatSpoilsAValueIsTheOnlyFindingOnIt() throws Exception {
        CheckedMessage spoilt =
                check(Probe.standard(), KVN.replace("= ON", "= O\u00d6N")).get(0);
        assertEquals(List.of("KVN-CHARACTER /req/core/well-formed /status/STATE 4:10"), found(List.of(spoilt)));
        assertFalse(spoilt.checks().containsKey("/req/core/state"), "what could not be read was not checked");
    }

    @Test
    void aFaultAboutNoValueHidesNothing() throws Exception {
        CheckedMessage two = check(
                        Probe.standard(),
                        KVN.replace("COUNT = 3", "COMMENT O\u00d6N").replace("STATE = ON", "STATE = OFF"))
                .get(0);
        assertTrue(codes(two).containsAll(List.of("KVN-CHARACTER", "SCHEMA-ENUM", "SCHEMA-REQUIRED")), two::toString);
    }

    @Test
    void aFaultOfFormDoesNotHideWhatTheRulesSay() throws Exception {
        CheckedMessage outOfOrder = check(
                        Probe.standard(), KVN.replace("STATE = ON\nCOUNT = 3", "COUNT = -3\nSTATE = ON"))
                .get(0);
        assertEquals(List.of("KVN-ORDER", "HB-R1"), codes(outOfOrder));
        StandardPackage byRate = StandardLibrary.read(
                Probe.changed("rules/core.json", "\"/status/COUNT\"\n      ],", "\"/status/RATE\"\n      ],"));
        CheckedMessage noUnit = check(byRate, KVN.replace("COUNT = 3", "COUNT = -3\nRATE = 2.5"))
                .get(0);
        assertEquals(List.of("HB-R1", "KVN-UNIT-MISSING"), codes(noUnit));
        CheckedMessage wrongUnit = check(byRate, KVN.replace("COUNT = 3", "COUNT = -3\nRATE = 2.5 [m]"))
                .get(0);
        assertEquals(List.of("KVN-UNIT-WRONG"), codes(wrongUnit));
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
    void onDemandARuleThatIsNotInOrderLeavesTheMessageUndecided() throws Exception {
        StandardPackage broken =
                StandardLibrary.read(Probe.changed("rules/core.json", "count > 0.0", "count > nought"));
        List<CheckedMessage> checked = new ArrayList<>();
        MessageCheck.onDemand(broken).check("heartbeat", bytes(HEARTBEAT), "heartbeat", checked::add);
        assertEquals(Verdict.INCONCLUSIVE, checked.get(0).verdict());
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
