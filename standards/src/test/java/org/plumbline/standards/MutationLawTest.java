package org.plumbline.standards;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.plumbline.mutation.MutationReport;
import org.plumbline.mutation.MutationTest;
import org.plumbline.mutation.mutant.Mutant;
import org.plumbline.standard.Proof;

/** Samples bite: whatever check of a standard is weakened, one of them notices. What proof.json says of that is true. */
class MutationLawTest {
    @TestFactory
    Stream<DynamicTest> everyWeakenedCheckIsNoticed() {
        return PackageUnderTest.each(tested -> () -> {
            Proof proof = tested.standard().proof().orElseThrow(() -> new AssertionError("there is no proof.json"));
            MutationReport report = new MutationTest(tested.standard()).run(entry -> {});
            assertEquals(
                    List.of(),
                    report.unnoticed(proof.equivalents()).stream()
                            .map(Mutant::id)
                            .toList(),
                    "no sample notices these");
            assertEquals(List.of(), report.stale(proof.equivalents()));
            assertEquals(
                    report.proof(proof.equivalents()), proof, "plumb standard mutate --write brings it up to date");
            assertTrue(proof.isComplete());
        });
    }
}
