package org.plumbline.standard;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.OutputStream;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.jar.JarOutputStream;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import org.plumbline.testing.Probe;
import org.plumbline.testing.Table;
import org.plumbline.verdict.Severity;

class StandardLibraryTest {
    @Test
    void aPackageIsReadWithAllItsParts() {
        StandardPackage standard = Probe.standard();

        assertEquals("Heartbeat", standard.title());
        assertEquals(7, standard.requirements().size());
        assertEquals(
                RequirementLevel.SHOULD,
                standard.requirement("/req/core/count").orElseThrow().level());
        assertEquals(List.of("/conf/core"), standard.conformanceClasses().get(1).dependsOn());
        assertEquals("HB-R1", standard.rules().get(0).id());
        assertEquals(Severity.WARNING, standard.rules().get(0).severity());
        assertEquals(
                new Rule.Let("count", "m.status.COUNT"),
                standard.rules().get(0).let().get(0));
        assertEquals(TestCase.Kind.SCENARIO, standard.testCases().get(2).kind());
        assertEquals("feed", standard.testCases().get(2).contract());
        assertEquals(1, standard.testCases().get(2).steps().size());
        assertEquals(
                new Sample.Expected("/req/core/members", "SCHEMA-REQUIRED", "/status", 0, 4, 13),
                standard.samples().get(3).expected());
        assertTrue(standard.messageType("heartbeat").orElseThrow().allows(MessageFormat.KVN));
        assertEquals("/req/kvn/order", Probe.heartbeat().requirementOf("KVN-ORDER"));
        assertEquals("/req/core/well-formed", Probe.heartbeat().requirementOf("JSON-TRUNCATED"));
        assertEquals(2, standard.schemas().size());
    }

    @Test
    void whatIsSaidOfABrokenRuleCanBeGivenInOtherLanguages() throws PackageRefused {
        StandardPackage standard = StandardLibrary.read(
                Probe.changed("texts/fr.json", "", "{\"violations\": {\"HB-R1\": \"COUNT n’est pas positif.\"}}"));
        assertEquals(Map.of("HB-R1", "COUNT n’est pas positif."), standard.violations(Locale.FRENCH));
        assertEquals(Map.of("HB-R1", "COUNT is not positive."), standard.violations(Locale.GERMAN));
    }

    @TestFactory
    Stream<DynamicTest> aPackageThatIsNotInOrderIsRefusedWithFileAndPlace() {
        return Table.tests(StandardLibraryTest.class, "refused.tsv", row -> {
            PackageRefused refused = assertThrows(
                    PackageRefused.class,
                    () -> StandardLibrary.read(Probe.changed(row.get(1), row.get(2), row.get(3))));
            assertEquals(row.get(4), refused.getMessage());
        });
    }

    @Test
    void aMissingFileIsNamed() {
        var files = Probe.changed("x", "", "x");
        files.remove("requirements.json");

        assertEquals(
                "requirements.json: the package lacks this file",
                assertThrows(PackageRefused.class, () -> StandardLibrary.read(files))
                        .getMessage());
    }

    @Test
    void aFolderMustBeNamedAsThePackageInIt(@TempDir Path root) throws IOException {
        Path wrong = root.resolve("probe/heartbeat/A.2");
        copyProbe(wrong);

        assertEquals(
                "probe/heartbeat/A.2: the package is probe.heartbeat/A.1 and belongs in probe/heartbeat/A.1",
                assertThrows(PackageRefused.class, () -> StandardLibrary.open(root))
                        .getMessage());
    }

    @Test
    void aFolderThatIsNotThereIsRefused(@TempDir Path root) {
        assertThrows(PackageRefused.class, () -> StandardLibrary.open(root.resolve("none")));
    }

    @Test
    void anUnknownStandardIsAnsweredWithThoseThereAre() throws PackageRefused {
        StandardLibrary library = StandardLibrary.open(Probe.root());

        IllegalArgumentException unknown = assertThrows(
                IllegalArgumentException.class, () -> library.find(StandardRef.parse("probe.heartbeat/B.1")));

        assertEquals("There is no standard probe.heartbeat/B.1; there are [probe.heartbeat/A.1]", unknown.getMessage());
    }

    @Test
    void oneStandardIsReadAndNoOther(@TempDir Path root) throws IOException, PackageRefused {
        Path broken = root.resolve("probe/heartbeat/B.1");
        Files.createDirectories(broken);
        Files.writeString(broken.resolve("standard.json"), "{");
        StandardRef ref = StandardRef.parse("probe.heartbeat/A.1");

        assertEquals(
                Probe.standard().digest(),
                StandardLibrary.find(Probe.root(), ref, Set.of()).orElseThrow().digest());
        assertTrue(StandardLibrary.find(root, ref, Set.of()).isEmpty());
        assertThrows(
                PackageRefused.class,
                () -> StandardLibrary.find(root, StandardRef.parse("probe.heartbeat/B.1"), Set.of()));
    }

    @Test
    void aPackageWhoseBytesWereCheckedBeforeReadsTheSame() throws PackageRefused {
        StandardPackage fresh = Probe.standard();
        StandardPackage known = StandardLibrary.find(Probe.root(), fresh.ref(), Set.of(fresh.digest()))
                .orElseThrow();
        assertEquals(fresh.digest(), known.digest());
        assertEquals(fresh.requirements(), known.requirements());
        assertEquals(fresh.rules(), known.rules());
        assertEquals(fresh.schemas(), known.schemas());
        assertEquals(fresh.samples(), known.samples());
    }

    @Test
    void bundledStandardsAreFoundInFoldersOfTheClassPath() throws PackageRefused {
        StandardLibrary library = StandardLibrary.bundled(StandardLibraryTest.class.getClassLoader());

        assertEquals(Probe.standard().digest(), library.packages().get(0).digest());
    }

    @Test
    void bundledStandardsAreFoundInJars(@TempDir Path folder) throws IOException, PackageRefused {
        Path jar = folder.resolve("standards.jar");
        writeJar(jar);
        try (URLClassLoader classPath =
                new URLClassLoader(new URL[] {jar.toUri().toURL()}, null)) {
            StandardLibrary library = StandardLibrary.bundled(classPath);

            assertEquals(1, library.packages().size());
            assertEquals(Probe.standard().digest(), library.packages().get(0).digest());
        }
    }

    private static void writeJar(Path jar) throws IOException {
        StandardPackage standard = Probe.standard();
        try (OutputStream bytes = Files.newOutputStream(jar);
                JarOutputStream entries = new JarOutputStream(bytes)) {
            entries.putNextEntry(new ZipEntry("standards/"));
            for (String path : standard.files()) {
                entries.putNextEntry(new ZipEntry("standards/" + standard.ref().folder() + "/" + path));
                entries.write(standard.file(path).orElseThrow());
            }
        }
    }

    private static void copyProbe(Path target) throws IOException {
        StandardPackage standard = Probe.standard();
        for (String path : standard.files()) {
            Files.createDirectories(target.resolve(path).resolveSibling(""));
            Files.write(target.resolve(path), standard.file(path).orElseThrow());
        }
        Files.writeString(target.resolve("CHANGELOG.md"), "# Changelog\n", StandardCharsets.UTF_8);
    }
}
