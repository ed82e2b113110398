package org.plumbline.trust;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/** The files of a {@link TrustKit}, and what may follow them: trust only ever goes forward. */
public final class TrustFolder {
    /** The last checkpoint of the log that was seen, as the log signed it. */
    public static final String CHECKPOINT = "checkpoint";
    /** What the name of a status list's file ends with. */
    public static final String STATUS_FILE = ".vc.jwt";

    private static final int MOST_STATUS_LISTS = 1_000;
    private static final int LONGEST_FILE = 8_000_000;

    private final Path folder;

    /** The files in that folder; it needs {@link TrustKit#ROOTS} at least. */
    public TrustFolder(Path folder) {
        this.folder = folder;
    }

    TrustRoots roots() throws IOException, TrustRefused {
        return TrustRoots.read(file(folder.resolve(TrustKit.ROOTS)));
    }

    byte[] listFile() throws IOException {
        return file(folder.resolve(TrustKit.LIST));
    }

    /** The list that is there; empty before the first. */
    public Optional<TrustList> list(Instant now) throws IOException, TrustRefused {
        return Files.exists(folder.resolve(TrustKit.LIST))
                ? Optional.of(TrustList.read(listFile(), roots(), now))
                : Optional.empty();
    }

    /**
     * Reads a list that may take the place of the one that is there: the very same one, or a newer one that is signed by the
     * roots that the present one names. So an old list never comes back, and no two lists have one version.
     */
    public TrustList successor(byte[] jws, Instant now) throws IOException, TrustRefused {
        Optional<TrustList> present = list(now);
        if (present.isEmpty()) {
            return TrustList.read(jws, roots(), now);
        }
        if (Arrays.equals(jws, listFile())) {
            return present.get();
        }
        TrustList next = TrustList.read(jws, present.get().nextRoots(), now);
        next.requireNewerThan(present.get().version());
        return next;
    }

    /** The signed status lists that are there, by the name of their file; not checked. */
    public Map<String, byte[]> statusLists() throws IOException {
        Map<String, byte[]> lists = new TreeMap<>();
        Path status = folder.resolve(TrustKit.STATUS);
        if (Files.isDirectory(status)) {
            List<Path> ordered;
            try (Stream<Path> files = Files.list(status)) {
                ordered = files.filter(file -> file.toString().endsWith(STATUS_FILE))
                        .sorted()
                        .limit(MOST_STATUS_LISTS)
                        .toList();
            }
            for (Path each : ordered) {
                lists.put(String.valueOf(each.getFileName()), file(each));
            }
        }
        return lists;
    }

    /** The signed checkpoint that was seen last; empty before the first. */
    public Optional<String> checkpoint() throws IOException {
        Path file = folder.resolve(CHECKPOINT);
        return Files.exists(file) ? Optional.of(new String(file(file), StandardCharsets.UTF_8)) : Optional.empty();
    }

    /**
     * Replaces the files, each as a whole. The list goes first and the roots that it names after it: a list that hands over is
     * signed by both, so whatever interrupts this leaves a folder that can be read.
     *
     * @param jws a list that {@link #successor} took
     * @param roots the roots that it names
     * @param statusLists by the name of their file
     * @param checkpoint as the log signed it
     */
    public void replace(byte[] jws, TrustRoots roots, Map<String, byte[]> statusLists, String checkpoint)
            throws IOException {
        AtomicFile.write(folder.resolve(TrustKit.LIST), jws);
        AtomicFile.write(folder.resolve(TrustKit.ROOTS), roots.bytes());
        Path status = Files.createDirectories(folder.resolve(TrustKit.STATUS));
        for (Map.Entry<String, byte[]> list : statusLists.entrySet()) {
            AtomicFile.write(status.resolve(list.getKey()), list.getValue());
        }
        AtomicFile.write(folder.resolve(CHECKPOINT), checkpoint.getBytes(StandardCharsets.UTF_8));
    }

    private static byte[] file(Path file) throws IOException {
        if (Files.size(file) > LONGEST_FILE) {
            throw new IOException("%s has more than %d bytes".formatted(file, LONGEST_FILE));
        }
        return Files.readAllBytes(file);
    }
}
