package org.plumbline.standards;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.plumbline.compatibility.Comparison;
import org.plumbline.compatibility.change.Change;
import org.plumbline.compatibility.change.Proof;
import org.plumbline.inclusion.Policy;
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
                .flatMap(earlier -> Stream.of(
                        DynamicTest.dynamicTest(
                                later + " accepts the samples of " + earlier,
                                () -> assertEquals(List.of(), refused(later, earlier))),
                        DynamicTest.dynamicTest(
                                later + " breaks nothing for readers of " + earlier,
                                () -> assertEquals(List.of(), breaking(later, earlier))))));
    }

    @Test
    void anUnchangedVersionAcceptsAll() throws PackageRefused {
        PackageUnderTest earlier = PackageUnderTest.find("ssa.orbit-mean-elements/A.1");
        assertEquals(List.of(), refused(nextVersion(earlier, "enum", "enum"), earlier));
        assertEquals(List.of(), breaking(nextVersion(earlier, "enum", "enum"), earlier));
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
        List<String> shown = breaking(later, earlier);
        assertEquals(1, shown.size(), shown::toString);
        assertTrue(shown.get(0).startsWith("BREAKING message type omm enum {"), shown::toString);
        assertTrue(shown.get(0).contains("\"CCSDS_OMM_VERS\":\"2.0\""), shown::toString);
    }

    private static boolean follows(PackageUnderTest later, PackageUnderTest earlier) {
        StandardRef next = next(earlier.standard().ref());
        return later.standard().ref().equals(next);
    }

    private static StandardRef next(StandardRef ref) {
        return new StandardRef(ref.id(), ref.edition(), ref.version() + 1);
    }

    /** What keeps products of the earlier version from being products of the later, and the message that shows it. */
    private static List<String> breaking(PackageUnderTest later, PackageUnderTest earlier) throws PackageRefused {
        return Comparison.of(earlier.standard(), later.standard(), Policy.PLAIN.assertingFormats(), List.of())
                .changes()
                .stream()
                .filter(change -> change.kind() != Change.Kind.SCHEMA)
                .filter(change -> !change.readers().isAcceptable())
                .map(change -> {
                    Proof proof = change.readers().proof();
                    String shown = proof == null ? "" : " " + proof.keyword() + " " + proof.message();
                    return change.readers().outcome() + " " + change.id() + shown;
                })
                .toList();
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
