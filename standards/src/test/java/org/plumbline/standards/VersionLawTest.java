package org.plumbline.standards;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.plumbline.standard.PackageRefused;
import org.plumbline.standard.Sample;
import org.plumbline.standard.StandardLibrary;
import org.plumbline.standard.StandardPackage;
import org.plumbline.standard.StandardRef;
import org.plumbline.verdict.Severity;

/** A new version of an edition refuses nothing that the version before accepted; what does needs a new edition. */
class VersionLawTest {
    @TestFactory
    Stream<DynamicTest> everyVersionAcceptsWhatTheOneBeforeAccepted() {
        List<PackageUnderTest> packages = PackageUnderTest.all();
        return packages.stream().flatMap(later -> packages.stream()
                .filter(earlier -> follows(later, earlier))
                .map(earlier -> DynamicTest.dynamicTest(
                        later + " accepts the samples of " + earlier,
                        () -> assertEquals(List.of(), refused(later, earlier)))));
    }

    @Test
    void anUnchangedVersionAcceptsAll() throws PackageRefused {
        PackageUnderTest earlier = PackageUnderTest.find("ssa.orbit-mean-elements/A.1");
        assertEquals(List.of(), refused(nextVersion(earlier, "enum", "enum"), earlier));
    }

    @Test
    void aStricterVersionIsNoticed() throws PackageRefused {
        PackageUnderTest earlier = PackageUnderTest.find("ssa.orbit-mean-elements/A.1");
        PackageUnderTest later = nextVersion(earlier, "\"enum\": [\"2.0\", \"3.0\"]", "\"enum\": [\"3.1\"]");
        List<String> versioned = earlier.standard().samples().stream()
                .filter(sample -> sample.expected() == null)
                .map(Sample::file)
                .filter(file -> earlier.text("samples/" + file).contains("CCSDS_OMM_VERS"))
                .toList();
        assertEquals(versioned, refused(later, earlier));
    }

    private static boolean follows(PackageUnderTest later, PackageUnderTest earlier) {
        StandardRef next = next(earlier.standard().ref());
        return later.standard().ref().equals(next);
    }

    private static StandardRef next(StandardRef ref) {
        return new StandardRef(ref.id(), ref.edition(), ref.version() + 1);
    }

    /** The samples that the earlier version accepts and the later does not. */
    private static List<String> refused(PackageUnderTest later, PackageUnderTest earlier) {
        return earlier.standard().samples().stream()
                .filter(sample -> sample.expected() == null)
                .filter(sample -> later.check(sample, earlier).stream()
                        .flatMap(message -> message.findings().stream())
                        .anyMatch(finding -> finding.severity() == Severity.ERROR))
                .map(Sample::file)
                .toList();
    }

    /** The next version of a package, with one text replaced in its schemas. */
    private static PackageUnderTest nextVersion(PackageUnderTest earlier, String old, String replacement)
            throws PackageRefused {
        StandardPackage standard = earlier.standard();
        StandardRef next = next(standard.ref());
        Map<String, byte[]> files = new TreeMap<>();
        for (String file : standard.files()) {
            byte[] content = standard.file(file).orElseThrow();
            if (file.equals("standard.json") || file.startsWith("schemas/")) {
                String text = new String(content, StandardCharsets.UTF_8)
                        .replace("\"version\": " + standard.ref().version(), "\"version\": " + next.version())
                        .replace(standard.ref().folder(), next.folder())
                        .replace(old, replacement);
                content = text.getBytes(StandardCharsets.UTF_8);
            }
            files.put(file, content);
        }
        return PackageUnderTest.of(StandardLibrary.read(files));
    }
}
