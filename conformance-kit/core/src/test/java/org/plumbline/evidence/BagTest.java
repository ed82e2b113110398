package org.plumbline.evidence;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TimeZone;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.plumbline.judges.Judge;
import org.plumbline.report.EvidenceManifest;
import org.plumbline.report.SampleReports;

class BagTest {
    private final Path folder;

    BagTest(@TempDir Path folder) {
        this.folder = folder;
    }

    @Test
    void aBagGivesItsEvidenceAndItsReportBack() throws IOException, BagRefused {
        byte[] runInfo = "{\"host\":\"a\"}".getBytes(StandardCharsets.UTF_8);
        Path file = Files.write(folder.resolve("bag.zip"), SampleBags.bag(Map.of(Bag.RUN_INFO, runInfo)));
        try (Bag bag = Bag.open(file)) {
            assertEquals(SampleBags.files().keySet(), bag.evidence().keySet());
            for (Map.Entry<String, byte[]> each : SampleBags.files().entrySet()) {
                try (InputStream in = bag.open(each.getKey())) {
                    assertArrayEquals(each.getValue(), in.readAllBytes());
                }
            }
            assertEquals(SampleBags.report(SampleBags.writer(SampleBags.files())), bag.report());
            assertArrayEquals(runInfo, bag.description(Bag.RUN_INFO).orElseThrow());
            assertTrue(bag.description(Bag.SIGNED_REPORT).isEmpty());
            assertThrows(IllegalArgumentException.class, () -> bag.open("bagit.txt"));
        }
    }

    @Test
    void theSameEvidenceGivesTheSameBytesInEveryTimeZone() throws IOException, BagRefused {
        TimeZone usual = TimeZone.getDefault();
        byte[] first = SampleBags.bag(Map.of());
        try {
            TimeZone.setDefault(TimeZone.getTimeZone("Pacific/Kiritimati"));
            assertArrayEquals(first, SampleBags.bag(Map.of()));
        } finally {
            TimeZone.setDefault(usual);
        }
    }

    @Test
    void anAuditorChecksABagWithUnzipAndSha256sum() throws IOException, BagRefused, InterruptedException {
        Files.write(folder.resolve("bag.zip"), SampleBags.bag(Map.of()));
        Judge.Answer answer = Judge.ask(
                folder,
                Map.of("LC_ALL", "C.UTF-8"),
                List.of("sh", "-c", "mkdir bag && cd bag && jar xf ../bag.zip && sha256sum -c manifest-sha256.txt"));
        assertEquals(0, answer.exitCode(), answer.words());
        assertEquals(
                "BagIt-Version: 1.0\n",
                Files.readString(folder.resolve("bag/bagit.txt")).substring(0, 19));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "samples/a.json", "data/../a.json", "/data/a.json", "data//a.json", "data/a.json.", "data/a ",
                        "data/nul.json",
                "data/COM1", "data/a\\b", "data/a:b", "data/100%.json", "data/a\nb", "data/e\u0301.json",
                        "data/a\u202eb",
                "data/Profile.json", "data/ a.json", "data/."
            })
    void aNameThatIsNotSafeEverywhereIsNotPacked(String name) {
        Map<String, byte[]> files = new TreeMap<>(SampleBags.files());
        files.put(name, new byte[0]);
        BagRefused refused = assertThrows(BagRefused.class, () -> SampleBags.writer(files));
        assertEquals("BAG-NAME", refused.code().toString());
    }

    @Test
    void evidenceThatChangesWhileItIsPackedStopsThePacking() throws IOException, BagRefused {
        AtomicInteger reading = new AtomicInteger();
        BagWriter writer = new BagWriter(Map.of(
                EvidenceManifest.PROFILE,
                () -> new ByteArrayInputStream(new byte[] {(byte) reading.getAndIncrement()})));
        String profile = EvidenceManifest.sha256(new byte[] {0});
        assertThrows(
                IOException.class,
                () -> writer.write(
                        new ByteArrayOutputStream(),
                        SampleReports.of(writer.manifest().digest(), profile),
                        Map.of()));
    }

    @Test
    void aReportOnOtherEvidenceIsNotPacked() throws IOException, BagRefused {
        BagWriter writer = SampleBags.writer(SampleBags.files());
        BagRefused refused = assertThrows(
                BagRefused.class,
                () -> writer.write(new ByteArrayOutputStream(), SampleReports.conformant(), Map.of()));
        assertEquals("BAG-REPORT", refused.code().toString());
    }
}
