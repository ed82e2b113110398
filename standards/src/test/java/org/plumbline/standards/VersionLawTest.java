package org.plumbline.standards;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.plumbline.standard.StandardRef;
import org.plumbline.verdict.Severity;

/** A new version of an edition refuses nothing that the version before accepted; what does needs a new edition. */
class VersionLawTest {
    @TestFactory
    Stream<DynamicTest> everyVersionAcceptsWhatTheOneBeforeAccepted() {
        List<PackageUnderTest> packages = PackageUnderTest.all();
        return packages.stream().flatMap(later -> packages.stream()
                .filter(earlier ->
                        follows(later.standard().ref(), earlier.standard().ref()))
                .flatMap(earlier -> acceptedSamples(earlier, later)));
    }

    private static boolean follows(StandardRef later, StandardRef earlier) {
        return later.id().equals(earlier.id())
                && later.edition() == earlier.edition()
                && later.version() == earlier.version() + 1;
    }

    private static Stream<DynamicTest> acceptedSamples(PackageUnderTest earlier, PackageUnderTest later) {
        return earlier.standard().samples().stream()
                .filter(sample -> sample.expected() == null)
                .map(sample -> dynamicTest(later + " accepts " + sample.file() + " of " + earlier, () -> {
                    long errors = later.check(sample, earlier).stream()
                            .flatMap(message -> message.findings().stream())
                            .filter(finding -> finding.severity() == Severity.ERROR)
                            .count();
                    assertEquals(0, errors);
                }));
    }
}
