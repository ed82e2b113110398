package org.plumbline.standards;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.function.Executable;
import org.plumbline.conformance.check.CheckedMessage;
import org.plumbline.standard.ArchiveRule;
import org.plumbline.standard.Rule;
import org.plumbline.standard.Sample;
import org.plumbline.standard.StandardPackage;

/** Samples are the proof that a requirement can be met, and that breaking it is noticed. */
class SampleLawsTest {
    private static final String JSON = ".json";
    private static final String FLAT = ".flat.json";

    @TestFactory
    Stream<DynamicContainer> everySampleShowsWhatItIsThereFor() {
        return PackageUnderTest.eachWith(tested -> tested.standard().samples().stream()
                .map(sample -> test(
                        tested,
                        sample,
                        () -> assertEquals(List.of(), tested.trial().faults(sample)))));
    }

    @TestFactory
    Stream<DynamicContainer> aMessageSaysTheSameInEveryNotation() {
        return PackageUnderTest.eachWith(tested -> tested.standard().samples().stream()
                .filter(sample -> sample.expected() == null
                        && twin(sample).isPresent()
                        && tested.standard().samples().contains(twin(sample).get()))
                .map(sample -> test(tested, sample, () -> {
                    Sample twin = twin(sample).orElseThrow();
                    assertEquals(contents(tested, twin), contents(tested, sample));
                })));
    }

    /** What breaks a rule in JSON breaks the same in every notation: rules speak of what a message says. */
    @TestFactory
    Stream<DynamicContainer> aMessageBreaksTheSameInEveryNotation() {
        return PackageUnderTest.eachWith(tested -> tested.standard().samples().stream()
                .filter(sample -> sample.file().endsWith(JSON) && breaksRule(tested, sample))
                .flatMap(sample -> Notation.of(tested.standard(), sample.messageType()).stream()
                        .map(notation -> test(tested, sample, () -> {
                            List<CheckedMessage> messages = tested.check(sample);
                            for (CheckedMessage message : messages) {
                                assertEquals(
                                        told(message),
                                        told(tested.check(
                                                notation.write(message.message().content()), sample.messageType())));
                            }
                        }))));
    }

    private static boolean breaksRule(PackageUnderTest tested, Sample sample) {
        Sample.Expected expected = sample.expected();
        return expected != null
                && tested.standard().rules().stream().anyMatch(rule -> rule.id().equals(expected.code()));
    }

    private static List<String> told(CheckedMessage message) {
        return message.findings().stream()
                .map(finding -> "%s %s %s %s, found %s, expected %s"
                        .formatted(
                                finding.code(),
                                finding.requirement(),
                                finding.severity(),
                                finding.place().pointer(),
                                finding.found(),
                                finding.expected()))
                .sorted()
                .toList();
    }

    /** The same message in JSON, when a sample in another notation has one under the same name. */
    private static Optional<Sample> twin(Sample sample) {
        String file = sample.file();
        String name = file.substring(0, file.indexOf('.', file.indexOf('/')));
        return file.endsWith(JSON) && !file.endsWith(FLAT)
                ? Optional.empty()
                : Optional.of(new Sample(name + JSON, sample.messageType(), null));
    }

    @TestFactory
    Stream<DynamicTest> everyRuleIsBrokenByASample() {
        return PackageUnderTest.each(tested -> () -> {
            StandardPackage standard = tested.standard();
            List<String> unproven = Stream.concat(
                            standard.rules().stream().map(Rule::id),
                            standard.archiveRules().stream().map(ArchiveRule::id))
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
}
