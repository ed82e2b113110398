package org.plumbline.conformance.trial;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.plumbline.standard.PackageFault;
import org.plumbline.standard.PackageRefused;
import org.plumbline.standard.StandardLibrary;
import org.plumbline.testing.Probe;

class PackageTrialTest {
    @Test
    void aSoundPackageHasNoFaults() {
        assertEquals(List.of(), PackageTrial.faults(Probe.standard()));
    }

    @Test
    void aRuleThatCannotBeCompiledIsAFault() throws PackageRefused {
        List<String> faults = faults("rules/core.json", "count > 0.0", "count > nought");
        assertTrue(faults.stream().anyMatch(fault -> fault.contains("HB-R1")), faults::toString);
    }

    @Test
    void aRuleThatCannotBeEvaluatedIsAFault() throws PackageRefused {
        List<String> faults = faults("rules/core.json", "m.status.COUNT\"", "m.status.RATE\"");
        assertTrue(
                faults.stream()
                        .anyMatch(fault ->
                                fault.startsWith("samples/valid/minimal.json: the rule HB-R1 cannot be evaluated: ")),
                faults::toString);
    }

    @Test
    void aValidSampleThatDoesNotPassIsAFault() throws PackageRefused {
        assertEquals(
                List.of(
                        "samples/valid/minimal.json, line 4, column 23 (/status/STATE): must show no finding, but shows SCHEMA-ENUM (ERROR, /req/core/state) at 4:23 /status/STATE"),
                faults("samples/valid/minimal.json", "\"ON\"", "\"OFF\""));
    }

    @Test
    void anInvalidSampleThatBreaksNothingIsAFault() throws PackageRefused {
        assertEquals(
                List.of(
                        "samples/invalid/state-off.json, line 4, column 23 (/status/STATE): must show SCHEMA-ENUM (ERROR, /req/core/state) at 4:23 /status/STATE, but shows no finding"),
                faults("samples/invalid/state-off.json", "\"OFF\"", "\"ON\""));
    }

    @Test
    void anInvalidSampleThatBreaksMoreThanItSaysIsAFault() throws PackageRefused {
        assertEquals(
                1,
                faults("samples/invalid/state-off.json", "\"COUNT\"", "\"COUNTS\"")
                        .size());
    }

    private static List<String> faults(String file, String from, String to) throws PackageRefused {
        return PackageTrial.faults(StandardLibrary.read(Probe.changed(file, from, to))).stream()
                .map(PackageFault::toString)
                .toList();
    }
}
