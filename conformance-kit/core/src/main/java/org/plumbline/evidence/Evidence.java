package org.plumbline.evidence;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.plumbline.conformance.Profile;
import org.plumbline.conformance.ProfileRefused;
import org.plumbline.conformance.Progress;
import org.plumbline.conformance.SampleFile;
import org.plumbline.conformance.TestRun;
import org.plumbline.conformance.TestSuite;
import org.plumbline.exchange.Recording;
import org.plumbline.exchange.RecordingRefused;
import org.plumbline.report.EvidenceManifest;
import org.plumbline.standard.PackageRefused;
import org.plumbline.standard.StandardPackage;

/**
 * All that a report is made from: the vendor's profile, its samples and the recording of its live service. The vendor's run
 * and a later re-run judge the same files under the same names, so they find the same.
 */
public final class Evidence {
    private static final String SAMPLES = "data/samples/";

    private final byte[] profile;
    private final SortedMap<String, ByteSource> samples;
    private final Optional<Recording> recording;

    private Evidence(byte[] profile, SortedMap<String, ByteSource> samples, Optional<Recording> recording) {
        this.profile = profile;
        this.samples = samples;
        this.recording = recording;
    }

    /**
     * Evidence at the vendor's.
     *
     * @param profile the bytes of the profile
     * @param samples the samples by name relative to the profile, with {@code /} between folders
     * @param recording what the live service answered; empty when there is none
     */
    public static Evidence of(byte[] profile, Map<String, ByteSource> samples, Optional<Recording> recording) {
        SortedMap<String, ByteSource> named = new TreeMap<>();
        samples.forEach((name, source) -> named.put(SAMPLES + name, source));
        return new Evidence(profile.clone(), named, recording);
    }

    /** The evidence in a bag. */
    public static Evidence in(Bag bag) throws IOException, BagRefused {
        SortedMap<String, ByteSource> samples = new TreeMap<>();
        SortedMap<String, byte[]> exchanges = new TreeMap<>();
        for (String path : bag.evidence().keySet()) {
            if (path.startsWith(SAMPLES)) {
                samples.put(path, () -> bag.open(path));
            } else if (path.startsWith(Recording.FOLDER)) {
                exchanges.put(path.substring(Recording.FOLDER.length()), bytes(bag, path));
            } else if (!path.equals(EvidenceManifest.PROFILE)) {
                throw new BagRefused(
                        BagRefused.Code.STRUCTURE,
                        "'%s' is neither the profile nor a sample nor an exchange".formatted(path));
            }
        }
        return new Evidence(bytes(bag, EvidenceManifest.PROFILE), samples, recording(exchanges));
    }

    private static Optional<Recording> recording(SortedMap<String, byte[]> exchanges) throws BagRefused {
        if (exchanges.isEmpty()) {
            return Optional.empty();
        }
        try {
            return Optional.of(Recording.read(exchanges));
        } catch (RecordingRefused refused) {
            throw new BagRefused(
                    BagRefused.Code.STRUCTURE, "The exchanges in the bag: " + refused.getMessage(), refused);
        }
    }

    private static byte[] bytes(Bag bag, String path) throws IOException {
        try (InputStream in = bag.open(path)) {
            return in.readAllBytes();
        }
    }

    /** Everything by its path in the bag. */
    public SortedMap<String, ByteSource> files() {
        SortedMap<String, ByteSource> files = new TreeMap<>(samples);
        files.put(EvidenceManifest.PROFILE, () -> new ByteArrayInputStream(profile));
        recording.ifPresent(exchanges -> exchanges
                .files()
                .forEach((name, bytes) -> files.put(Recording.FOLDER + name, () -> new ByteArrayInputStream(bytes))));
        return files;
    }

    /**
     * Runs the suite of a standard over the evidence.
     *
     * @param threads how many threads check messages; the outcome does not depend on it
     * @throws PackageRefused when a schema or rule of the standard is not in order
     * @throws ProfileRefused when the profile is not in order or does not belong to the standard
     */
    public TestRun run(StandardPackage standard, int threads, Progress progress)
            throws IOException, PackageRefused, ProfileRefused {
        List<SampleFile> files = samples.entrySet().stream()
                .map(sample -> new SampleFile(sample.getKey(), sample.getValue()::open))
                .toList();
        @Nullable Recording exchanges = recording.orElse(null);
        return new TestSuite(standard).run(Profile.read(profile), files, exchanges, threads, progress);
    }
}
