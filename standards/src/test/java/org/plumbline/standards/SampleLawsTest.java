package org.plumbline.standards;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.function.Executable;
import org.plumbline.conformance.check.CheckedMessage;
import org.plumbline.standard.RequirementLevel;
import org.plumbline.standard.Rule;
import org.plumbline.standard.Sample;
import org.plumbline.standard.StandardPackage;
import org.plumbline.verdict.Finding;
import org.plumbline.verdict.Severity;
import org.plumbline.verdict.Verdict;

/** Samples are the proof that a requirement can be met, and that breaking it is noticed. */
class SampleLawsTest {
    private static final String JSON = ".json";
    private static final String KVN = ".kvn";

    @TestFactory
    Stream<DynamicContainer> everyValidSamplePassesWithoutAFinding() {
        return PackageUnderTest.eachWith(tested -> tested.standard().samples().stream()
                .filter(sample -> sample.expected() == null)
                .map(sample -> test(tested, sample, () -> {
                    List<CheckedMessage> checked = tested.check(sample);
                    assertFalse(checked.isEmpty(), "the file holds no message");
                    for (CheckedMessage message : checked) {
                        assertEquals(List.of(), message.findings());
                        assertEquals(Verdict.PASS, message.verdict());
                    }
                })));
    }

    @TestFactory
    Stream<DynamicContainer> everyInvalidSampleBreaksOneRequirementAtOnePlace() {
        return PackageUnderTest.eachWith(tested -> tested.standard().samples().stream()
                .filter(sample -> sample.expected() != null)
                .map(sample -> test(tested, sample, () -> {
                    List<Found> found = tested.check(sample).stream()
                            .flatMap(message -> message.findings().stream())
                            .map(Found::of)
                            .toList();
                    assertEquals(
                            List.of(Found.expected(tested.standard(), Objects.requireNonNull(sample.expected()))),
                            found);
                })));
    }

    @TestFactory
    Stream<DynamicContainer> aMessageSaysTheSameInJsonAndInKvn() {
        return PackageUnderTest.eachWith(tested -> tested.standard().samples().stream()
                .filter(sample -> sample.expected() == null && sample.file().endsWith(KVN))
                .map(sample -> test(tested, sample, () -> {
                    Sample twin = new Sample(sample.file().replace(KVN, JSON), sample.messageType(), null);
                    assertEquals(contents(tested, twin), contents(tested, sample));
                })));
    }

    @TestFactory
    Stream<DynamicTest> everyRuleIsBrokenByASample() {
        return PackageUnderTest.each(tested -> () -> {
            StandardPackage standard = tested.standard();
            List<String> unproven = standard.rules().stream()
                    .map(Rule::id)
                    .filter(rule -> standard.samples().stream()
                            .noneMatch(sample -> sample.expected() != null
                                    && sample.expected().code().equals(rule)))
                    .toList();
            assertEquals(List.of(), unproven);
        });
    }

    private static DynamicTest test(PackageUnderTest tested, Sample sample, Executable law) {
        return DynamicTest.dynamicTest(sample.file(), tested.source("samples/" + sample.file()), law);
    }

    private static List<String> contents(PackageUnderTest tested, Sample sample) {
        return tested.check(sample).stream()
                .map(checked -> checked.message().content().toString())
                .toList();
    }

    /** What is compared of a finding, so that a failed test reads well. */
    private record Found(String code, String requirement, Severity severity, String pointer, int line, int column) {
        static Found of(Finding finding) {
            return new Found(
                    finding.code(),
                    finding.requirement(),
                    finding.severity(),
                    finding.place().pointer(),
                    finding.place().line(),
                    finding.place().column());
        }

        static Found expected(StandardPackage standard, Sample.Expected expected) {
            RequirementLevel level =
                    standard.requirement(expected.requirement()).orElseThrow().level();
            return new Found(
                    expected.code(),
                    expected.requirement(),
                    level == RequirementLevel.SHALL ? Severity.ERROR : Severity.WARNING,
                    expected.pointer(),
                    expected.line(),
                    expected.column());
        }
    }
}
