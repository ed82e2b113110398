package org.plumbline.standards;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.plumbline.compatibility.Comparison;
import org.plumbline.compatibility.change.Change;
import org.plumbline.compatibility.change.Judgement;
import org.plumbline.compatibility.change.Outcome;
import org.plumbline.compatibility.change.Proof;
import org.plumbline.compatibility.change.Side;
import org.plumbline.compatibility.change.Waiver;
import org.plumbline.inclusion.Policy;
import org.plumbline.standard.PackageRefused;
import org.plumbline.standard.StandardLibrary;
import org.plumbline.standard.StandardPackage;

/** Two packages compared: the real ones, with one thing changed. */
class ComparisonTest {
    private static final String OMM = "ssa.orbit-mean-elements/A.1";
    private static final String CDM = "ssa.conjunction-data-message/A.1";

    private static StandardPackage old(String ref) {
        return PackageUnderTest.find(ref).standard();
    }

    /** A package whose files below some path have one text replaced. */
    private static StandardPackage changed(String ref, String path, String text, String replacement)
            throws PackageRefused {
        Map<String, byte[]> files = new TreeMap<>();
        boolean found = false;
        for (String file : old(ref).files()) {
            byte[] content = old(ref).file(file).orElseThrow();
            if (file.startsWith(path)) {
                String before = new String(content, StandardCharsets.UTF_8);
                found |= before.contains(text);
                content = before.replace(text, replacement).getBytes(StandardCharsets.UTF_8);
            }
            files.put(file, content);
        }
        assertTrue(found, () -> "nothing to replace in " + path + ": " + text);
        return StandardLibrary.read(files);
    }

    private static Comparison compared(StandardPackage old, StandardPackage next, Waiver... waivers)
            throws PackageRefused {
        return Comparison.of(old, next, Policy.PLAIN.assertingFormats(), List.of(waivers));
    }

    private static Change only(Comparison comparison, Change.Kind kind) {
        List<Change> changes = comparison.changes().stream()
                .filter(each -> each.kind() == kind)
                .toList();
        assertEquals(1, changes.size(), changes::toString);
        return changes.get(0);
    }

    @TestFactory
    Stream<DynamicTest> aPackageIsCompatibleWithItself() {
        return PackageUnderTest.all().stream()
                .map(each -> DynamicTest.dynamicTest(
                        each.toString(),
                        () -> assertEquals(
                                List.of(),
                                compared(each.standard(), each.standard()).changes())));
    }

    @Test
    void anEnumThatShrinksBreaksReadersAndAMessageShowsIt() throws PackageRefused {
        StandardPackage old = old(OMM);
        StandardPackage next = changed(OMM, "schemas/", "\"enum\": [\"2.0\", \"3.0\"]", "\"enum\": [\"3.0\"]");
        Comparison comparison = compared(old, next);
        assertEquals(Outcome.BREAKING, comparison.outcome(Side.READERS));
        assertEquals(Outcome.COMPATIBLE, comparison.outcome(Side.WRITERS));
        assertFalse(comparison.isAcceptable(Side.READERS));
        Judgement judgement = only(comparison, Change.Kind.SCHEMA).readers();
        assertEquals(Outcome.BREAKING, judgement.outcome());
        Proof proof = Optional.ofNullable(judgement.proof()).orElseThrow();
        assertEquals("enum", proof.keyword());
        assertEquals("2.0", proof.message().path("CCSDS_OMM_VERS").stringValue());
        assertEquals("/CCSDS_OMM_VERS", proof.place());
    }

    @Test
    void anEnumThatGrowsBreaksWritersOnly() throws PackageRefused {
        StandardPackage next =
                changed(OMM, "schemas/", "\"enum\": [\"2.0\", \"3.0\"]", "\"enum\": [\"2.0\", \"3.0\", \"3.1\"]");
        Comparison comparison = compared(old(OMM), next);
        assertEquals(Outcome.COMPATIBLE, comparison.outcome(Side.READERS));
        assertEquals(Outcome.BREAKING, comparison.outcome(Side.WRITERS));
    }

    @Test
    void aRemarkIsNoChange() throws PackageRefused {
        StandardPackage next = changed(OMM, "schemas/", "\"description\": \"", "\"description\": \"Namely: ");
        assertEquals(Outcome.COMPATIBLE, compared(old(OMM), next).outcome(Side.READERS));
        assertEquals(Outcome.COMPATIBLE, compared(old(OMM), next).outcome(Side.WRITERS));
    }

    @Test
    void aRuleThatIsGoneLetsWritersWriteWhatItRefused() throws PackageRefused {
        StandardPackage whole = old(CDM);
        StandardPackage without = changed(CDM, "rules/covariance.json", "\"holds\": \"", "\"holds\": \"true || ");
        Comparison comparison = compared(whole, without);
        assertNotEquals(Outcome.BREAKING, comparison.outcome(Side.READERS));
        assertEquals(Outcome.BREAKING, comparison.outcome(Side.WRITERS));
        Comparison stricter = compared(without, whole);
        List<Change> shown = stricter.changes().stream()
                .filter(each ->
                        each.kind() == Change.Kind.RULE && each.readers().outcome() == Outcome.BREAKING)
                .toList();
        assertFalse(shown.isEmpty());
        for (Change change : shown) {
            Proof proof = change.readers().proof();
            assertNotNull(proof);
            assertEquals("rule " + proof.pointer(), change.id());
        }
    }

    @Test
    void whatIsUndecidedIsBreakingUntilANamedPersonWaivesIt() throws PackageRefused {
        StandardPackage next = changed(OMM, "requirements.json", "\"sentence\": \"", "\"sentence\": \"In short: ");
        Comparison comparison = compared(old(OMM), next);
        assertEquals(Outcome.UNDECIDED, comparison.outcome(Side.READERS));
        assertFalse(comparison.isAcceptable(Side.READERS));
        Waiver[] waivers = comparison.changes().stream()
                .map(each -> new Waiver(each.id(), "A. Reader", "Two words more say the same."))
                .toArray(Waiver[]::new);
        Comparison waived = compared(old(OMM), next, waivers);
        assertEquals(Outcome.UNDECIDED, waived.outcome(Side.READERS), "a waiver changes no fact");
        assertTrue(waived.isAcceptable(Side.READERS));
    }

    @Test
    void aParameterThatIsNarrowedBreaksOldConsumers() throws PackageRefused {
        StandardPackage next = changed(CDM, "openapi/", "\"maximum\": 100", "\"maximum\": 50");
        Comparison comparison = compared(old(CDM), next);
        Change change = only(comparison, Change.Kind.PARAMETER);
        assertEquals(Outcome.COMPATIBLE, change.readers().outcome());
        assertEquals(Outcome.BREAKING, change.writers().outcome());
        assertEquals(
                "51",
                Optional.ofNullable(change.writers().proof())
                        .orElseThrow()
                        .message()
                        .toString());
    }

    @Test
    void anOperationThatIsGoneBreaksOldConsumersAndOneThatIsNewBreaksOldProviders() throws PackageRefused {
        StandardPackage next = changed(CDM, "openapi/", "\"/conjunctions/{messageId}\"", "\"/messages/{messageId}\"");
        List<Change> changes = compared(old(CDM), next).changes();
        assertEquals(
                List.of(
                        "operation GET /conjunctions/{messageId} of conjunction-feed",
                        "operation GET /messages/{messageId} of conjunction-feed"),
                changes.stream().map(Change::id).toList());
        assertEquals(Outcome.BREAKING, changes.get(0).writers().outcome());
        assertEquals(Outcome.COMPATIBLE, changes.get(0).readers().outcome());
        assertEquals(Outcome.COMPATIBLE, changes.get(1).writers().outcome());
        assertEquals(Outcome.BREAKING, changes.get(1).readers().outcome());
    }

    @Test
    void anAnswerThatOldConsumersDoNotKnowBreaksThem() throws PackageRefused {
        StandardPackage next = changed(CDM, "openapi/", "\"application/json\"", "\"application/geo+json\"");
        List<Change> answers = compared(old(CDM), next).changes();
        assertFalse(answers.isEmpty());
        for (Change change : answers) {
            assertEquals(Change.Kind.ANSWER, change.kind());
            assertEquals(Outcome.BREAKING, change.readers().outcome());
            assertEquals(Outcome.BREAKING, change.writers().outcome());
        }
    }
}
