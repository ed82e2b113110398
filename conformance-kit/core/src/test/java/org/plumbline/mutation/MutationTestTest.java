package org.plumbline.mutation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.plumbline.mutation.mutant.Mutant;
import org.plumbline.mutation.mutant.Mutants;
import org.plumbline.standard.PackageRefused;
import org.plumbline.standard.Proof;
import org.plumbline.standard.StandardLibrary;
import org.plumbline.standard.StandardPackage;
import org.plumbline.testing.Probe;

class MutationTestTest {
    private static final String VARIATIONS = "samples/variations/minimal.json";
    private static final String CONST = "schemas/heartbeat.schema.json#/properties/HEARTBEAT_VERS/const removed";
    private static final String RULE = "rules/core.json#HB-R1 holds with [count >= 0.0]";

    @Test
    void whatIsWeakenedHasOneNameEach() {
        Set<String> names = new HashSet<>();
        Mutants.of(Probe.standard()).forEach(each -> assertTrue(names.add(each.id()), each.id()));
    }

    @Test
    void aSampleOnTheEdgeNoticesAWeakerRule() throws PackageRefused {
        MutationReport report = new MutationTest(Probe.standard()).run(each -> {});
        assertEquals(
                "samples/invalid/count-zero.json",
                report.entries().stream()
                        .filter(each -> each.mutant().id().equals(RULE))
                        .findFirst()
                        .orElseThrow()
                        .noticedBy());
    }

    @Test
    void aVariationNoticesWhatNoSampleDoes() throws PackageRefused {
        assertTrue(unnoticed(Probe.standard()).contains(CONST));
        StandardPackage varied = StandardLibrary.read(
                Probe.changed(
                        VARIATIONS,
                        "",
                        "{\"of\": \"valid/minimal.json\", \"variations\": [{\"set\": {\"/HEARTBEAT_VERS\": \"2.0\"}, \"breaks\": \"/req/core/members\"}]}"));
        assertTrue(!unnoticed(varied).contains(CONST));
    }

    @Test
    void whatIsProposedNotices() throws PackageRefused {
        StandardPackage standard = Probe.standard();
        MutationTest test = new MutationTest(standard);
        List<Mutant> before = test.run(each -> {}).unnoticed(List.of());
        Proposals proposals = new Proposals(standard, test);
        long found = 0;
        for (Mutant mutant : before) {
            found += proposals.propose(mutant) ? 1 : 0;
        }
        Map<String, byte[]> files = Probe.changed("CHANGELOG.md", "", "# Changes\n");
        files.putAll(VariationText.files(standard, proposals.found()));
        assertEquals(
                before.size() - found,
                unnoticed(StandardLibrary.read(files)).size(),
                "each counted as found is noticed by a file that was written");
    }

    @Test
    void anEquivalentThatIsNoticedOrUnknownIsStale() throws PackageRefused {
        MutationReport report = new MutationTest(Probe.standard()).run(each -> {});
        assertEquals(
                List.of(
                        RULE + " is noticed by samples/invalid/count-zero.json",
                        "nothing is no mutant of this standard"),
                report.stale(List.of(
                        new Proof.Equivalent(RULE, "it cannot be told apart"),
                        new Proof.Equivalent("nothing", "it cannot be told apart"))));
    }

    @Test
    void aVariationOfNoValidSampleIsRefused() {
        Map<String, byte[]> files = Probe.changed(
                VARIATIONS, "", "{\"of\": \"valid/none.json\", \"variations\": [{\"remove\": [\"/header\"]}]}");
        assertThrows(PackageRefused.class, () -> StandardLibrary.read(files));
    }

    @Test
    void theTextOfAProofIsReadBackAsItWas() throws PackageRefused {
        Proof proof =
                new Proof(3, 2, List.of(new Proof.Equivalent(CONST, "the other \"const\" says the same already")));
        StandardPackage read = StandardLibrary.read(Probe.changed(Proof.FILE, "", ProofText.of(proof)));
        assertEquals(proof, read.proof().orElseThrow());
    }

    private static List<String> unnoticed(StandardPackage standard) throws PackageRefused {
        return new MutationTest(standard)
                .run(each -> {}).unnoticed(List.of()).stream().map(Mutant::id).toList();
    }
}
