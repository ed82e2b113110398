package org.plumbline.standards;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.api.function.Executable;
import org.plumbline.verdict.Finding;
import org.plumbline.verdict.Severity;

/** Ephemerides that programs in use write pass, with remarks at most; published examples that contradict themselves do not. */
@EnabledIf(
        value = "org.plumbline.standards.SharedData#isPresent",
        disabledReason = "no shared data: set PLUMBLINE_SHARED_DATA")
class RealOrbitsTest {
    private static final String STANDARD = "ssa.orbit-ephemeris/A.1";
    /** What people read, not what machines compute with: Earth for EARTH, more digits than a double holds, numbers of catalogues. */
    private static final Set<String> STYLE = Set.of(
            "KVN-VALUE-MIXED-CASE", "KVN-NUMBER-DIGITS", "KVN-NUMBER-DIGITS-REPEATED", "SCHEMA-PATTERN", "OEM-R6C");

    @TestFactory
    Stream<DynamicTest> everyEphemerisOfAProgramInUsePasses() throws IOException {
        return files("OEM", "{bs-real-*,oemLowerCaseValue.oem,test.oem,OEMExample5ITRF.txt,eg-odmv2-testcase7a_xxx.*}")
                .map(file -> test(file, () -> assertEquals(Set.of(), rest(codes(file, "oem", null)))));
    }

    /** Order, versions, fewer states than the interpolation needs, another object in the second segment, and more. */
    @TestFactory
    Stream<DynamicTest> aBreakThatAnotherProjectMadeOnPurposeIsFound() {
        return Stream.of(
                        List.of("OEM-inconsistent-time-systems.txt", "OEM-R4C"),
                        List.of("OEM-keyword-within-ephemeris.txt", "SCHEMA-ADDITIONAL-PROPERTIES"),
                        List.of("OEM-wrong-keyword.txt", "SCHEMA-ADDITIONAL-PROPERTIES"),
                        List.of("OEM-too-large-covariance-dimension.txt", "KVN-ROW-MISPLACED"),
                        List.of("bs-v1_0-bad-sample03.oem", "OEM-R11A"),
                        List.of("bs-v2_0-bad-sample05.oem", "SCHEMA-REQUIRED"),
                        List.of("bs-v2_0-bad-sample07.oem", "OEM-R1C"),
                        List.of("bs-v2_0-bad-sample09.oem", "OEM-R6A"),
                        List.of("bs-v2_0-bad-sample10.oem", "SCHEMA-DEPENDENT-REQUIRED"),
                        List.of("bs-v2_0-bad-sample14.oem", "OEM-R4A"),
                        List.of("bs-v2_0-bad-sample16.oem", "KVN-ROW"),
                        List.of("bs-v2_0-bad-sample17.oem", "SCHEMA-TYPE"),
                        List.of("bs-v2_0-bad-sample21.oem", "KVN-REPEATED-KEYWORD"),
                        List.of("bs-v2_0-bad-sample22.oem", "KVN-NO-ASSIGNMENT"),
                        List.of("bs-v2_0-bad-sample25.oem", "KVN-KEYWORD-FORM"))
                .map(row -> dynamicTest(row.get(0), () -> {
                    Path file = SharedData.files("OEM", row.get(0)).get(0);
                    Set<String> errors = codes(file, "oem", Severity.ERROR);
                    assertTrue(errors.contains(row.get(1)), () -> errors + " should hold " + row.get(1));
                }));
    }

    @TestFactory
    Stream<DynamicTest> parameterMessagesOfTheBlueBookPass() throws IOException {
        return files("OPM", "{bb-opm_g1.kvn,OPMExample[1368].txt}")
                .map(file -> test(file, () -> assertEquals(Set.of(), codes(file, "opm", Severity.ERROR))));
    }

    /** Figure G-2: the anomaly that is called true is the mean one, and leads 1157 km astray. */
    @TestFactory
    Stream<DynamicTest> theExampleOfTheBlueBookContradictsItself() throws IOException {
        return files("OPM", "{bb-opm_g2.kvn,OPMExample4.txt}")
                .map(file -> test(file, () -> assertEquals(Set.of("OPM-R1"), codes(file, "opm", Severity.ERROR))));
    }

    /** Figures G-5 and G-14: a covariance of illustrative numbers, and one after the end of the span. */
    @TestFactory
    Stream<DynamicTest> illustrativeCovariancesAreNone() throws IOException {
        return Stream.concat(
                files("OPM", "{bb-opm_g5,OPMExample3}.xml")
                        .map(file ->
                                test(file, () -> assertEquals(Set.of("OPM-R4C"), codes(file, "opm", Severity.ERROR)))),
                files("OEM", "bb-oem_g14.xml")
                        .map(file -> test(
                                file,
                                () -> assertEquals(Set.of("OEM-R3B", "OEM-R3C"), codes(file, "oem", Severity.ERROR)))));
    }

    private static Stream<Path> files(String folder, String glob) throws IOException {
        List<Path> files = SharedData.files(folder, glob);
        assertFalse(files.isEmpty(), "no file matches " + glob);
        return files.stream();
    }

    private static DynamicTest test(Path file, Executable check) {
        return dynamicTest(file.getFileName().toString(), file.toUri(), check);
    }

    /** The codes that were found with a severity, or with any. */
    private static Set<String> codes(Path file, String messageType, @Nullable Severity severity) throws IOException {
        return PackageUnderTest.find(STANDARD).check(file, messageType).stream()
                .filter(finding -> severity == null || finding.severity() == severity)
                .map(Finding::code)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Set<String> rest(Set<String> codes) {
        Set<String> rest = new TreeSet<>(codes);
        rest.removeAll(STYLE);
        return rest;
    }
}
