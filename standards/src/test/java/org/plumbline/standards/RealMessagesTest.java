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
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.condition.EnabledIf;
import org.plumbline.verdict.Finding;
import org.plumbline.verdict.Severity;

/** What operators exchange today passes; published examples that contradict themselves do not. */
@EnabledIf(
        value = "org.plumbline.standards.SharedData#isPresent",
        disabledReason = "no shared data: set PLUMBLINE_SHARED_DATA")
class RealMessagesTest {
    private static final String CDM = "ssa.conjunction-data-message/A.1";
    private static final String OMM = "ssa.orbit-mean-elements/A.1";

    @TestFactory
    Stream<DynamicTest> everyConjunctionMessageOfNasaPasses() throws IOException {
        return each(CDM, "CDM", "cara-0000*.cdm", Set.of());
    }

    @TestFactory
    Stream<DynamicTest> theFlatMessageOfSpaceTrackPasses() throws IOException {
        return each(CDM, "CDM-JSON", "ostk-cdm.json", Set.of());
    }

    @TestFactory
    Stream<DynamicTest> everyRecordOfTheCataloguesPasses() throws IOException {
        return each(OMM, "OMM-JSON", "{eg-omm1*,sample,carbform-[!c]*}.json", Set.of());
    }

    /** They leave the creation date and the originator empty, and begin numbers with the point: remarks, no errors. */
    @TestFactory
    Stream<DynamicTest> everyElementSetOfACatalogueInKvnAndXmlPasses() throws IOException {
        return each(OMM, "OMM", "bs-real-*.{omm,xml}", Set.of());
    }

    @TestFactory
    Stream<DynamicTest> everyExampleOfMeanElementsPasses() throws IOException {
        return each(OMM, "OMM", "{OMMExample*,OMM-with-units,bb-omm*,eg-ndmxml*,eg-omm_single*}", Set.of());
    }

    /** The numbers 1 to 21 as elements of a covariance: correlations beyond 1. */
    @TestFactory
    Stream<DynamicTest> aMadeUpCovarianceIsNone() throws IOException {
        return each(OMM, "OMM", "bs-v3_0-covariance-default-frame.omm", Set.of("OMM-R8"));
    }

    /** Objects 55 191 km apart although the miss distance is 104.92 m, and a correlation of -1.436. */
    @TestFactory
    Stream<DynamicTest> theExampleOfTheBlueBookContradictsItself() throws IOException {
        return each(CDM, "CDM", "CDMExample3.txt", Set.of("CDM-R4", "CDM-R7"));
    }

    /** Published test cases whose covariances are short of positive semi-definite by rounding bring remarks only. */
    @TestFactory
    Stream<DynamicTest> roundedCovariancesAreNoError() throws IOException {
        return each(CDM, "CDM", "AlfanoTestCase06.cdm", Set.of("SCHEMA-PATTERN"));
    }

    /** Messages that a test suite of another project broke on purpose: the break is named where it stands. */
    @TestFactory
    Stream<DynamicTest> aBreakIsNamedAtItsPlace() {
        return Stream.of(
                        List.of("CDM-missing-TCA.txt", "SCHEMA-REQUIRED TCA, line 5 /relativeMetadataData"),
                        List.of(
                                "CDM-missing-object2-state-vector.txt",
                                "SCHEMA-REQUIRED X, line 52 /segments/1/data/stateVector"),
                        List.of(
                                "CDM-wrong-key-word.txt",
                                "SCHEMA-ADDITIONAL-PROPERTIES WRONG_KEYWORD, line 6 /header/WRONG_KEYWORD"),
                        List.of(
                                "CDM-covariance-wrong-entry-format.txt",
                                "SCHEMA-TYPE CRDOT_T, line 65 /segments/1/data/covarianceMatrix/CRDOT_T"))
                .map(row -> dynamicTest(row.get(0), () -> {
                    Path file = SharedData.files("CDM", row.get(0)).get(0);
                    List<String> told = PackageUnderTest.find(CDM).check(file, "cdm").stream()
                            .filter(finding -> finding.code().startsWith("SCHEMA-"))
                            .map(RealMessagesTest::told)
                            .toList();
                    assertTrue(told.contains(row.get(1)), () -> told + " should hold " + row.get(1));
                }));
    }

    private static String told(Finding finding) {
        return "%s %s, line %d %s"
                .formatted(
                        finding.code(),
                        finding.arguments().get(0),
                        finding.place().line(),
                        finding.place().pointer());
    }

    private static Stream<DynamicTest> each(String standard, String folder, String glob, Set<String> errors)
            throws IOException {
        PackageUnderTest tested = PackageUnderTest.find(standard);
        List<Path> files = SharedData.files(folder, glob);
        assertFalse(files.isEmpty(), "no file matches " + glob);
        String messageType = tested.standard().messageTypes().get(0).id();
        return files.stream()
                .map(file -> dynamicTest(
                        file.getFileName().toString(),
                        file.toUri(),
                        () -> assertEquals(errors, errorsOf(tested.check(file, messageType)))));
    }

    private static Set<String> errorsOf(List<Finding> findings) {
        var codes = new TreeSet<String>();
        findings.stream()
                .filter(finding -> finding.severity() == Severity.ERROR)
                .forEach(finding -> codes.add(finding.code()));
        return codes;
    }
}
