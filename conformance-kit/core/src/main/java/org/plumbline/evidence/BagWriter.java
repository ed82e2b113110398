package org.plumbline.evidence;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.plumbline.report.EvidenceManifest;
import org.plumbline.report.TestReport;

/**
 * Packs evidence and the report on it into a BagIt 1.0 bag (RFC 8493), zipped. Files are sorted, not compressed and dated
 * 1980, so the same content gives the same bytes everywhere.
 */
public final class BagWriter {
    static final String DECLARATION = "BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\n";

    /** A time that says nothing. Not the first that zip can name: Java adds another time in the local zone to that one. */
    private static final LocalDateTime NO_TIME = LocalDateTime.of(1980, 2, 1, 0, 0, 0);

    /** A file and what its first reading found. */
    private record Measured(ByteSource source, Measure measure) {
        static Measured of(byte[] bytes) throws IOException {
            return of(() -> new ByteArrayInputStream(bytes), bytes.length);
        }

        static Measured of(ByteSource source, long limit) throws IOException {
            try (InputStream in = source.open()) {
                return new Measured(source, Measure.copy(in, OutputStream.nullOutputStream(), limit));
            }
        }
    }

    private final SortedMap<String, Measured> evidence = new TreeMap<>();

    /**
     * Takes evidence and reads it once.
     *
     * @param evidence path, beginning with {@code data/}, to content; {@code data/profile.json} is the vendor's profile
     * @throws BagRefused when a name is one that a bag may not hold, or a limit is exceeded
     */
    public BagWriter(Map<String, ByteSource> evidence) throws IOException, BagRefused {
        Set<String> names = new HashSet<>();
        long left = BagLimits.TOTAL;
        for (Map.Entry<String, ByteSource> file : evidence.entrySet()) {
            String path = BagPath.require(file.getKey());
            if (!BagPath.isPayload(path) || !names.add(BagPath.folded(path))) {
                throw new BagRefused(
                        BagRefused.Code.NAME,
                        "Evidence '%s' must be below data/ and differ from all others by more than case"
                                .formatted(path));
            }
            Measured measured = Measured.of(file.getValue(), left);
            left -= measured.measure().size();
            this.evidence.put(path, measured);
        }
        if (left < 0 || evidence.size() > BagLimits.FILES) {
            throw new BagRefused(
                    BagRefused.Code.LIMIT,
                    "A bag holds at most %d files and %d bytes".formatted(BagLimits.FILES, BagLimits.TOTAL));
        }
    }

    /** The list of all evidence, whose digest the report names. */
    public EvidenceManifest manifest() {
        Map<String, String> digests = new TreeMap<>();
        evidence.forEach((path, file) -> digests.put(path, file.measure().sha256()));
        return new EvidenceManifest(digests);
    }

    /**
     * Writes the bag.
     *
     * @param zip receives it; not closed here
     * @param report the report's payload
     * @param descriptions what else goes beside it: {@link Bag#SIGNED_REPORT}, {@link Bag#RECEIPT}, {@link Bag#RUN_INFO}
     */
    public void write(OutputStream zip, TestReport report, Map<String, byte[]> descriptions)
            throws IOException, BagRefused {
        EvidenceManifest manifest = manifest();
        if (!report.evidenceDigest().equals(manifest.digest())) {
            throw new BagRefused(BagRefused.Code.REPORT, "The report was not made from this evidence");
        }
        SortedMap<String, Measured> files = new TreeMap<>(evidence);
        files.put(Bag.DECLARATION, Measured.of(DECLARATION.getBytes(StandardCharsets.UTF_8)));
        files.put(Bag.INFO, Measured.of(info(report).getBytes(StandardCharsets.UTF_8)));
        files.put(EvidenceManifest.NAME, Measured.of(manifest.bytes()));
        files.put(Bag.REPORT, Measured.of(report.bytes()));
        for (Map.Entry<String, byte[]> description : descriptions.entrySet()) {
            if (!Bag.OPTIONAL.contains(description.getKey())) {
                throw new IllegalArgumentException("A bag holds no file " + description.getKey());
            }
            files.put(description.getKey(), Measured.of(description.getValue()));
        }
        ZipOutputStream out = new ZipOutputStream(zip, StandardCharsets.UTF_8);
        out.setMethod(ZipOutputStream.STORED);
        for (Map.Entry<String, Measured> file : files.entrySet()) {
            add(out, file.getKey(), file.getValue());
        }
        out.finish();
    }

    private static void add(ZipOutputStream out, String path, Measured file) throws IOException {
        ZipEntry entry = new ZipEntry(path);
        entry.setTimeLocal(NO_TIME);
        entry.setSize(file.measure().size());
        entry.setCrc(file.measure().crc32());
        out.putNextEntry(entry);
        try (InputStream in = file.source().open()) {
            if (!Measure.copy(in, out, file.measure().size()).equals(file.measure())) {
                throw new IOException(path + " changed while it was being packed");
            }
        }
        out.closeEntry();
    }

    /** Neither date nor host: the same evidence gives the same bag. */
    private String info(TestReport report) {
        long octets = evidence.values().stream()
                .mapToLong(file -> file.measure().size())
                .sum();
        return """
                Bag-Software-Agent: %s
                External-Identifier: %s
                Payload-Oxum: %d.%d
                """
                .formatted(report.kit(), report.product().urn(), octets, evidence.size());
    }
}
