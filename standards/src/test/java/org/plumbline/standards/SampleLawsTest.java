package org.plumbline.standards;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.plumbline.conformance.CheckedMessage;
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
    Stream<DynamicNode> everyValidSamplePassesWithoutAFinding() {
        return Packages.eachSample(standard -> standard.samples().stream()
                .filter(sample -> sample.expected() == null)
                .map(sample -> test(standard, sample, () -> {
                    List<CheckedMessage> checked = Packages.check(standard, sample);
                    assertFalse(checked.isEmpty(), "the file holds no message");
                    for (CheckedMessage message : checked) {
                        assertEquals(List.of(), message.findings());
                        assertEquals(Verdict.PASS, message.verdict());
                    }
                })));
    }

    @TestFactory
    Stream<DynamicNode> everyInvalidSampleBreaksOneRequirementAtOnePlace() {
        return Packages.eachSample(standard -> standard.samples().stream()
                .filter(sample -> sample.expected() != null)
                .map(sample -> test(standard, sample, () -> {
                    List<Found> found = Packages.check(standard, sample).stream()
                            .flatMap(message -> message.findings().stream())
                            .map(Found::of)
                            .toList();
                    assertEquals(List.of(Found.expected(standard, Objects.requireNonNull(sample.expected()))), found);
                })));
    }

    @TestFactory
    Stream<DynamicNode> aMessageSaysTheSameInJsonAndInKvn() {
        return Packages.eachSample(standard -> standard.samples().stream()
                .filter(sample -> sample.expected() == null && sample.file().endsWith(KVN))
                .map(sample -> test(standard, sample, () -> {
                    Sample twin = new Sample(sample.file().replace(KVN, JSON), sample.messageType(), null);
                    assertEquals(contents(standard, twin), contents(standard, sample));
                })));
    }

    @TestFactory
    Stream<DynamicTest> everyRuleIsBrokenByASample() {
        return Packages.each(standard -> () -> {
            List<String> unproven = standard.rules().stream()
                    .map(Rule::id)
                    .filter(rule -> standard.samples().stream()
                            .noneMatch(sample -> sample.expected() != null
                                    && sample.expected().code().equals(rule)))
                    .toList();
            assertEquals(List.of(), unproven);
        });
    }

    private static DynamicTest test(
            StandardPackage standard, Sample sample, org.junit.jupiter.api.function.Executable law) {
        return dynamicTest(sample.file(), Packages.source(standard, "samples/" + sample.file()), law);
    }

    private static List<String> contents(StandardPackage standard, Sample sample) {
        return Packages.check(standard, sample).stream()
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
