package org.plumbline.standards;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.function.Executable;
import org.plumbline.conformance.check.CheckedMessage;
import org.plumbline.conformance.trial.Exhibit;
import org.plumbline.standard.PackageFault;
import org.plumbline.standard.Sample;

/** Samples are the proof that a requirement can be met, and that breaking it is noticed. */
class SampleLawsTest {
    private static final String JSON = ".json";

    @TestFactory
    Stream<DynamicContainer> everySampleShowsWhatItIsThereFor() {
        return PackageUnderTest.eachWith(tested -> tested.standard().samples().stream()
                .map(sample -> test(
                        tested,
                        sample,
                        () -> assertEquals(List.of(), tested.trial().faults(sample)))));
    }

    @TestFactory
    Stream<DynamicTest> everyVariationShowsWhatItIsThereFor() {
        return PackageUnderTest.each(tested -> () -> assertEquals(
                List.of(),
                tested.trial().exhibits().stream()
                        .filter(each -> each.kind() == Exhibit.Kind.VARIATION)
                        .flatMap(each -> tested.trial().faults(each).stream())
                        .map(PackageFault::toString)
                        .toList()));
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

    private static DynamicTest test(PackageUnderTest tested, Sample sample, Executable law) {
        return DynamicTest.dynamicTest(sample.file(), tested.source("samples/" + sample.file()), law);
    }
}
