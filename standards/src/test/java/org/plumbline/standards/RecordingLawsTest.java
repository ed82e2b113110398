package org.plumbline.standards;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.plumbline.conformance.scenario.ScenarioOutcome;
import org.plumbline.exchange.Recording;
import org.plumbline.exchange.RecordingRefused;
import org.plumbline.standard.Requirement;
import org.plumbline.standard.Requirement.Check;
import org.plumbline.standard.RequirementLevel;
import org.plumbline.standard.TestCase;
import org.plumbline.verdict.Finding;
import tools.jackson.databind.JsonNode;

/** Recorded conversations are the proof that a contract can be fulfilled, and that breaking it is noticed. */
class RecordingLawsTest {
    @TestFactory
    Stream<DynamicContainer> everyRecordingShowsWhatItIsThereFor() {
        return PackageUnderTest.eachWith(tested -> recordings(tested)
                .map(sample -> DynamicTest.dynamicTest(
                        folder(sample),
                        tested.source("recordings/" + folder(sample) + "/" + Recording.INDEX),
                        () -> assertEquals(
                                sample.get("valid").booleanValue() ? List.of() : List.of(Found.expected(sample)),
                                outcomes(tested, sample)
                                        .flatMap(outcome -> outcome.findings().stream())
                                        .map(Found::of)
                                        .toList()))));
    }

    @TestFactory
    Stream<DynamicContainer> aValidRecordingChecksEveryRequirementOfItsScenarios() {
        return PackageUnderTest.eachWith(tested -> recordings(tested)
                .filter(sample -> sample.get("valid").booleanValue())
                .map(sample -> DynamicTest.dynamicTest(folder(sample), () -> {
                    Set<String> checked = new TreeSet<>();
                    outcomes(tested, sample).forEach(outcome -> {
                        assertTrue(outcome.inconclusive().isEmpty(), outcome::toString);
                        checked.addAll(outcome.checks().keySet());
                    });
                    Set<String> required = scenarios(tested)
                            .flatMap(scenario -> scenario.requirements().stream())
                            .collect(Collectors.toCollection(TreeSet::new));
                    required.removeAll(checked);
                    assertEquals(Set.of(), required);
                })));
    }

    @TestFactory
    Stream<DynamicTest> everyRequirementOfAContractIsBrokenByARecording() {
        return PackageUnderTest.each(tested -> () -> {
            Set<String> broken = recordings(tested)
                    .map(sample -> sample.path("requirement").asString(""))
                    .collect(Collectors.toSet());
            assertEquals(
                    List.of(),
                    tested.standard().requirements().stream()
                            .filter(requirement -> requirement.level() == RequirementLevel.SHALL
                                    && requirement.verifiedBy().contains(Check.CONTRACT))
                            .map(Requirement::id)
                            .filter(requirement -> !broken.contains(requirement))
                            .toList());
        });
    }

    @TestFactory
    Stream<DynamicTest> everyRecordingIsListed() {
        return PackageUnderTest.each(tested -> () -> {
            Set<String> folders = tested.standard().files().stream()
                    .filter(file -> file.matches("recordings/[^/]+/.*"))
                    .map(file -> file.split("/", 3)[1])
                    .collect(Collectors.toCollection(TreeSet::new));
            assertEquals(
                    folders,
                    recordings(tested).map(RecordingLawsTest::folder).collect(Collectors.toCollection(TreeSet::new)));
        });
    }

    private static Stream<JsonNode> recordings(PackageUnderTest tested) {
        return tested.standard().file("recordings/recordings.json").stream()
                .flatMap(index -> PackageUnderTest.json(index).get("recordings").valueStream());
    }

    private static String folder(JsonNode sample) {
        return sample.get("folder").stringValue();
    }

    /** The recordings of services that fulfil their contract. */
    static Stream<Recording> valid(PackageUnderTest tested) {
        return recordings(tested)
                .filter(sample -> sample.get("valid").booleanValue())
                .map(sample -> recording(tested, sample));
    }

    private static Recording recording(PackageUnderTest tested, JsonNode sample) {
        try {
            return Recording.read(files(tested, "recordings/" + folder(sample) + "/"));
        } catch (RecordingRefused refused) {
            throw new AssertionError(refused.getMessage(), refused);
        }
    }

    private static Stream<ScenarioOutcome> outcomes(PackageUnderTest tested, JsonNode sample) {
        Recording recording = recording(tested, sample);
        return scenarios(tested).map(scenario -> tested.evaluate(scenario, recording));
    }

    private static Stream<TestCase> scenarios(PackageUnderTest tested) {
        return tested.standard().testCases().stream().filter(testCase -> testCase.kind() == TestCase.Kind.SCENARIO);
    }

    private static Map<String, byte[]> files(PackageUnderTest tested, String folder) {
        Map<String, byte[]> files = new TreeMap<>();
        for (String file : tested.standard().files()) {
            if (file.startsWith(folder)) {
                files.put(
                        file.substring(folder.length()),
                        tested.standard().file(file).orElseThrow());
            }
        }
        return files;
    }

    /** What is compared of a finding, so that a failed test reads well. */
    private record Found(String code, String requirement, String file, String pointer, int line, int column) {
        static Found of(Finding finding) {
            return new Found(
                    finding.code(),
                    finding.requirement(),
                    finding.place().file().substring(Recording.FOLDER.length()),
                    finding.place().pointer(),
                    finding.place().line(),
                    finding.place().column());
        }

        static Found expected(JsonNode sample) {
            return new Found(
                    sample.get("code").stringValue(),
                    sample.get("requirement").stringValue(),
                    sample.get("file").stringValue(),
                    sample.get("pointer").stringValue(),
                    sample.get("line").intValue(),
                    sample.get("column").intValue());
        }
    }
}
