package org.plumbline.evidence;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import org.plumbline.report.EvidenceManifest;
import org.plumbline.report.SampleReports;
import org.plumbline.report.TestReport;

/** Evidence and bags for tests. */
public final class SampleBags {
    static final String SAMPLE = "data/samples/b\u00e9.json";

    private SampleBags() {}

    static Map<String, byte[]> files() {
        Map<String, byte[]> files = new TreeMap<>();
        files.put(EvidenceManifest.PROFILE, "{}".getBytes(StandardCharsets.UTF_8));
        files.put(SAMPLE, "{\"TCA\":\"2026-11-23T00:00:00\"}".getBytes(StandardCharsets.UTF_8));
        files.put("data/exchanges/0001.json", new byte[0]);
        return files;
    }

    static BagWriter writer(Map<String, byte[]> files) throws IOException, BagRefused {
        Map<String, ByteSource> sources = new TreeMap<>();
        files.forEach((path, bytes) -> sources.put(path, () -> new ByteArrayInputStream(bytes)));
        return new BagWriter(sources);
    }

    static TestReport report(BagWriter writer) {
        return SampleReports.of(
                writer.manifest().digest(),
                EvidenceManifest.sha256(files().getOrDefault(EvidenceManifest.PROFILE, new byte[0])));
    }

    /** The report on the evidence of every {@link #bag}. */
    public static TestReport report() throws IOException, BagRefused {
        return report(writer(files()));
    }

    public static byte[] bag(Map<String, byte[]> descriptions) throws IOException, BagRefused {
        BagWriter writer = writer(files());
        ByteArrayOutputStream zip = new ByteArrayOutputStream();
        writer.write(zip, report(writer), descriptions);
        return zip.toByteArray();
    }
}
