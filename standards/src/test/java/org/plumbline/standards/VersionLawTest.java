package org.plumbline.standards;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.plumbline.standard.StandardPackage;
import org.plumbline.standard.StandardRef;
import org.plumbline.verdict.Severity;

/** A new version of an edition refuses nothing that the version before accepted; what does needs a new edition. */
class VersionLawTest {
    @TestFactory
    Stream<DynamicTest> everyVersionAcceptsWhatTheOneBeforeAccepted() {
        List<StandardPackage> packages = Packages.all();
        return packages.stream().flatMap(later -> packages.stream()
                .filter(earlier -> follows(later.ref(), earlier.ref()))
                .flatMap(earlier -> acceptedSamples(earlier, later)));
    }

    private static boolean follows(StandardRef later, StandardRef earlier) {
        return later.id().equals(earlier.id())
                && later.edition() == earlier.edition()
                && later.version() == earlier.version() + 1;
    }

    private static Stream<DynamicTest> acceptedSamples(StandardPackage earlier, StandardPackage later) {
        return earlier.samples().stream()
                .filter(sample -> sample.expected() == null)
                .map(sample -> dynamicTest(later.ref() + " accepts " + sample.file() + " of " + earlier.ref(), () -> {
                    long errors = Packages.check(later, earlier, sample).stream()
                            .flatMap(message -> message.findings().stream())
                            .filter(finding -> finding.severity() == Severity.ERROR)
                            .count();
                    assertEquals(0, errors);
                }));
    }
}
