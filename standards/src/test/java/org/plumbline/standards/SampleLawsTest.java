package org.plumbline.standards;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.function.Executable;
import org.plumbline.standard.ArchiveRule;
import org.plumbline.standard.Rule;
import org.plumbline.standard.Sample;
import org.plumbline.standard.StandardPackage;

/** Samples are the proof that a requirement can be met, and that breaking it is noticed. */
class SampleLawsTest {
    private static final String JSON = ".json";
    private static final String KVN = ".kvn";

    @TestFactory
    Stream<DynamicContainer> everySampleShowsWhatItIsThereFor() {
        return PackageUnderTest.eachWith(tested -> tested.standard().samples().stream()
                .map(sample -> test(
                        tested,
                        sample,
                        () -> assertEquals(List.of(), tested.trial().faults(sample)))));
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
