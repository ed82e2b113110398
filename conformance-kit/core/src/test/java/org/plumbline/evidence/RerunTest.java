package org.plumbline.evidence;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TimeZone;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.plumbline.conformance.ProfileRefused;
import org.plumbline.conformance.Progress;
import org.plumbline.report.Conformity;
import org.plumbline.report.SampleReports;
import org.plumbline.report.TestReport;
import org.plumbline.standard.PackageRefused;
import org.plumbline.standard.StandardLibrary;
import org.plumbline.standard.StandardPackage;
import org.plumbline.testing.Probe;

class RerunTest {
    private static final String PROFILE =
            """
            {"formatVersion":"1",
             "product":{"id":"urn:plumbline:product:acme:orbit-feed","name":"Orbit Feed","version":"2.1.0"},
             "vendor":{"id":"urn:plumbline:vendor:acme","name":"Acme Space SARL"},
             "standard":"probe.heartbeat/A.1","conformanceClasses":["/conf/core"],"samples":["*.json"]}
            """;

    private final Path folder;

    RerunTest(@TempDir Path folder) {
        this.folder = folder;
    }

    @Test
    void aReRunGivesTheSameBytes() throws IOException, BagRefused, PackageRefused, ProfileRefused {
        try (Bag bag = bag("valid/minimal.json", "invalid/no-count.json")) {
            assertEquals(Conformity.NON_CONFORMANT, bag.report().conformity());
            Rerun rerun = Rerun.of(bag, Probe.standard(), 1, Progress.NONE);
            assertEquals(
                    Rerun.Outcome.IDENTICAL,
                    rerun.outcome(),
                    rerun.differences().toString());
            assertArrayEquals(bag.report().bytes(), rerun.report().bytes());
        }
    }

    @ParameterizedTest
    @CsvSource({"tr-TR, Pacific/Kiritimati, 2", "ar-EG, America/St_Johns, 1", "en-US, UTC, 4"})
    void aReRunGivesTheSameBytesElsewhere(Locale locale, String zone, int threads)
            throws IOException, BagRefused, PackageRefused, ProfileRefused {
        Locale usualLocale = Locale.getDefault();
        TimeZone usualZone = TimeZone.getDefault();
        try (Bag bag = bag("valid/minimal.json", "invalid/no-count.json", "invalid/state-off.json")) {
            Locale.setDefault(locale);
            TimeZone.setDefault(TimeZone.getTimeZone(zone));
            Rerun rerun = Rerun.of(bag, Probe.standard(), threads, Progress.NONE);
            assertEquals(
                    Rerun.Outcome.IDENTICAL,
                    rerun.outcome(),
                    rerun.differences().toString());
        } finally {
            Locale.setDefault(usualLocale);
            TimeZone.setDefault(usualZone);
        }
    }

    @Test
    void aConformingProductIsReportedSo() throws IOException, BagRefused, PackageRefused, ProfileRefused {
        try (Bag bag = bag("valid/minimal.json")) {
            assertEquals(Conformity.CONFORMANT, bag.report().conformity());
            assertEquals(1, bag.report().counts().messages());
        }
    }

    @Test
    void anotherTextOfTheStandardIsADifference() throws IOException, BagRefused, PackageRefused, ProfileRefused {
        StandardPackage changed = StandardLibrary.read(Probe.changed("STANDARD.md", "", "Changed"));
        try (Bag bag = bag("valid/minimal.json")) {
            Rerun rerun = Rerun.of(bag, changed, 1, Progress.NONE);
            assertEquals(Rerun.Outcome.DIFFERENT, rerun.outcome());
            Difference difference = rerun.differences().get(0);
            assertEquals("/predicate/configuration/0/digest/dirHash1", difference.pointer());
            assertEquals('"' + Probe.standard().digest() + '"', difference.reported());
            assertEquals('"' + changed.digest() + '"', difference.found());
        }
    }

    @Test
    void anotherVersionOfTheKitIsEquivalent() throws IOException, BagRefused, PackageRefused, ProfileRefused {
        try (Bag bag = bag("valid/minimal.json")) {
            TestReport found = bag.report();
            TestReport older = new TestReport(
                    found.standard(),
                    found.standardDigest(),
                    "pkg:maven/org.plumbline/plumbline-core@0.0.9",
                    found.vendor(),
                    found.product(),
                    found.live(),
                    found.evidenceDigest(),
                    found.profileDigest(),
                    found.conformanceClasses(),
                    found.testCases(),
                    found.counts(),
                    found.conformity());
            assertEquals(Rerun.Outcome.EQUIVALENT, Rerun.compare(older, found).outcome());
        }
    }

    @Test
    void evidenceOfNoKnownKindIsRefused() throws IOException, BagRefused {
        BagWriter writer = SampleBags.writer(Map.of(
                "data/profile.json", PROFILE.getBytes(StandardCharsets.UTF_8), "data/other/x.json", new byte[0]));
        Path file = folder.resolve("other.zip");
        try (OutputStream zip = Files.newOutputStream(file)) {
            writer.write(
                    zip,
                    SampleReports.of(
                            writer.manifest().digest(), writer.manifest().profileDigest()),
                    Map.of());
        }
        try (Bag bag = Bag.open(file)) {
            assertThrows(BagRefused.class, () -> Rerun.of(bag, Probe.standard(), 1, Progress.NONE));
        }
    }

    private Bag bag(String... samples) throws IOException, BagRefused, PackageRefused, ProfileRefused {
        Map<String, ByteSource> sources = new TreeMap<>();
        for (String sample : List.of(samples)) {
            byte[] bytes = Probe.standard().file("samples/" + sample).orElseThrow();
            sources.put(sample, () -> new ByteArrayInputStream(bytes));
        }
        Evidence evidence = Evidence.of(PROFILE.getBytes(StandardCharsets.UTF_8), sources, Optional.empty());
        BagWriter writer = new BagWriter(evidence.files());
        TestReport report = TestReport.of(evidence.run(Probe.standard(), 2, Progress.NONE), writer.manifest());
        Path file = folder.resolve("bag.zip");
        try (OutputStream zip = Files.newOutputStream(file)) {
            writer.write(zip, report, Map.of());
        }
        return Bag.open(file);
    }
}
