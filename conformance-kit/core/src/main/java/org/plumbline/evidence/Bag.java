package org.plumbline.evidence;

import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import org.plumbline.report.EvidenceManifest;
import org.plumbline.report.ReportRefused;
import org.plumbline.report.TestReport;

/**
 * An evidence bag that was checked: its files are exactly those that its manifest lists, with that content, and its report
 * was made from them. Nothing is ever unpacked to disk, and no more than one file is held in memory.
 */
public final class Bag implements AutoCloseable {
    /** The report's payload. */
    public static final String REPORT = "report.json";
    /** The signed report. */
    public static final String SIGNED_REPORT = "report.jws.json";
    /** Host, durations and the like; neither signed nor part of the evidence. */
    public static final String RUN_INFO = "run-info.json";
    /** The log's receipt for the signed report. */
    public static final String RECEIPT = "receipt.tlog-proof";

    static final String DECLARATION = "bagit.txt";
    static final String INFO = "bag-info.txt";
    static final Set<String> OPTIONAL = Set.of(SIGNED_REPORT, RUN_INFO, RECEIPT);
    private static final Set<String> REQUIRED = Set.of(DECLARATION, INFO, EvidenceManifest.NAME, REPORT);

    private final ZipFile zip;
    private final SortedMap<String, Long> evidence;
    private final TestReport report;

    private Bag(ZipFile zip, SortedMap<String, Long> evidence, TestReport report) {
        this.zip = zip;
        this.evidence = evidence;
        this.report = report;
    }

    /**
     * Opens a bag and checks all of it.
     *
     * @throws IOException when the file cannot be read
     * @throws BagRefused when it is not in order, or not safe to read
     */
    public static Bag open(Path file) throws IOException, BagRefused {
        Map<String, ZipDirectory.Entry> entries;
        try (FileChannel channel = FileChannel.open(file)) {
            entries = safeEntries(ZipDirectory.read(channel));
        }
        ZipFile zip;
        try {
            zip = new ZipFile(file.toFile(), StandardCharsets.UTF_8);
        } catch (ZipException damaged) {
            throw new BagRefused(BagRefused.Code.ZIP, "The zip archive is damaged: " + damaged.getMessage(), damaged);
        }
        try {
            return check(zip, entries);
        } catch (IOException | BagRefused | RuntimeException refused) {
            zip.close();
            throw refused;
        }
    }

    private static Map<String, ZipDirectory.Entry> safeEntries(List<ZipDirectory.Entry> entries) throws BagRefused {
        SortedMap<String, ZipDirectory.Entry> safe = new TreeMap<>();
        Set<String> folded = new HashSet<>();
        long total = 0;
        for (ZipDirectory.Entry entry : entries) {
            String name = BagPath.require(entry.name());
            if (!folded.add(BagPath.folded(name))) {
                throw new BagRefused(
                        BagRefused.Code.DUPLICATE,
                        "'%s' is there twice, or differs from another in case only".formatted(name));
            }
            if (!BagPath.isPayload(name) && !REQUIRED.contains(name) && !OPTIONAL.contains(name)) {
                throw new BagRefused(BagRefused.Code.STRUCTURE, "A bag holds no file '%s'".formatted(name));
            }
            total += entry.size();
            boolean tooLarge = !BagPath.isPayload(name) && entry.size() > BagLimits.TAG_FILE;
            if (total > BagLimits.TOTAL || tooLarge || entry.size() / BagLimits.RATIO > entry.packed()) {
                throw new BagRefused(
                        BagRefused.Code.LIMIT, "'%s' is too large or too strongly compressed".formatted(name));
            }
            safe.put(name, entry);
        }
        return safe;
    }

    private static Bag check(ZipFile zip, Map<String, ZipDirectory.Entry> entries) throws IOException, BagRefused {
        if (!Arrays.equals(read(zip, entries, DECLARATION), BagWriter.DECLARATION.getBytes(StandardCharsets.UTF_8))) {
            throw new BagRefused(BagRefused.Code.STRUCTURE, "bagit.txt must declare BagIt 1.0 and UTF-8");
        }
        SortedMap<String, String> digests = new TreeMap<>();
        SortedMap<String, Long> sizes = new TreeMap<>();
        for (ZipDirectory.Entry entry : entries.values()) {
            if (BagPath.isPayload(entry.name())) {
                digests.put(entry.name(), copy(zip, entry, OutputStream.nullOutputStream()));
                sizes.put(entry.name(), entry.size());
            }
        }
        if (!digests.containsKey(EvidenceManifest.PROFILE)) {
            throw new BagRefused(BagRefused.Code.STRUCTURE, "A bag must hold " + EvidenceManifest.PROFILE);
        }
        EvidenceManifest manifest = new EvidenceManifest(digests);
        if (!Arrays.equals(read(zip, entries, EvidenceManifest.NAME), manifest.bytes())) {
            throw new BagRefused(
                    BagRefused.Code.MANIFEST,
                    "manifest-sha256.txt does not list exactly the files of the bag, sorted, each with its digest");
        }
        return new Bag(zip, sizes, report(read(zip, entries, REPORT), manifest));
    }

    private static TestReport report(byte[] payload, EvidenceManifest manifest) throws BagRefused {
        try {
            TestReport report = TestReport.read(payload);
            if (report.evidenceDigest().equals(manifest.digest())
                    && report.profileDigest().equals(manifest.profileDigest())) {
                return report;
            }
        } catch (ReportRefused refused) {
            throw new BagRefused(
                    BagRefused.Code.REPORT, "The report in the bag is refused: " + refused.getMessage(), refused);
        }
        throw new BagRefused(BagRefused.Code.REPORT, "The report was not made from the evidence in this bag");
    }

    private static byte[] read(ZipFile zip, Map<String, ZipDirectory.Entry> entries, String name)
            throws IOException, BagRefused {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        ZipDirectory.Entry entry = entries.get(name);
        if (entry == null) {
            throw new BagRefused(BagRefused.Code.STRUCTURE, "A bag must hold " + name);
        }
        copy(zip, entry, bytes);
        return bytes.toByteArray();
    }

    private static String copy(ZipFile zip, ZipDirectory.Entry entry, OutputStream to) throws IOException, BagRefused {
        ZipEntry found = zip.getEntry(entry.name());
        if (found == null) {
            throw new BagRefused(BagRefused.Code.ZIP, "'%s' cannot be found again".formatted(entry.name()));
        }
        try (InputStream in = zip.getInputStream(found)) {
            Measure measure = Measure.copy(in, to, entry.size());
            if (measure.size() == entry.size() && measure.crc32() == entry.crc32()) {
                return measure.sha256();
            }
        } catch (ZipException | EOFException damaged) {
            throw new BagRefused(
                    BagRefused.Code.ZIP,
                    "'%s' cannot be unpacked: %s".formatted(entry.name(), damaged.getMessage()),
                    damaged);
        }
        throw new BagRefused(
                BagRefused.Code.ZIP, "'%s' unpacks to other bytes than the archive states".formatted(entry.name()));
    }

    /** The evidence: path below the bag, beginning with {@code data/}, to size in bytes; sorted. */
    public SortedMap<String, Long> evidence() {
        return new TreeMap<>(evidence);
    }

    /** Opens one file of the evidence. */
    public InputStream open(String path) throws IOException {
        if (!evidence.containsKey(path)) {
            throw new IllegalArgumentException("The bag holds no evidence '%s'".formatted(path));
        }
        return zip.getInputStream(zip.getEntry(path));
    }

    /** The report that was made from this evidence. Who signed it is not known here. */
    public TestReport report() {
        return report;
    }

    /** A file beside the evidence, for example {@link #SIGNED_REPORT}; empty when the bag has none. */
    public Optional<byte[]> description(String name) throws IOException {
        ZipEntry entry = OPTIONAL.contains(name) ? zip.getEntry(name) : null;
        if (entry == null) {
            return Optional.empty();
        }
        try (InputStream in = zip.getInputStream(entry)) {
            return Optional.of(in.readNBytes(BagLimits.TAG_FILE));
        }
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }
}
