package org.plumbline.trust;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * What a verifier needs without a network, as plain files in a folder: {@code trust-roots.json}, {@code
 * trust-list.jws.json}, and the signed status lists below {@code status}.
 */
public final class TrustKit {
    /** The roots that all trust starts from. */
    public static final String ROOTS = "trust-roots.json";
    /** The signed trust list. */
    public static final String LIST = "trust-list.jws.json";
    /** The folder of the signed status lists, files ending in {@code .vc.jwt}. */
    public static final String STATUS = "status";

    private static final String STATUS_FILE = ".vc.jwt";
    private static final int MOST_STATUS_LISTS = 1_000;
    private static final int LONGEST_FILE = 8_000_000;

    private final TrustList list;
    private final List<byte[]> statusLists;

    /** Trust material that is at hand. The status lists are checked by who uses them. */
    public TrustKit(TrustList list, List<byte[]> statusLists) {
        this.list = list;
        this.statusLists = statusLists.stream().map(byte[]::clone).toList();
    }

    /** Reads a folder. */
    public static TrustKit open(Path folder, Instant now) throws IOException, TrustRefused {
        TrustList list = TrustList.read(file(folder, LIST), roots(folder), now);
        List<byte[]> statusLists = new ArrayList<>();
        if (Files.isDirectory(folder.resolve(STATUS))) {
            try (Stream<Path> files = Files.list(folder.resolve(STATUS))) {
                List<Path> ordered = files.filter(file -> file.toString().endsWith(STATUS_FILE))
                        .sorted()
                        .limit(MOST_STATUS_LISTS)
                        .toList();
                for (Path each : ordered) {
                    statusLists.add(
                            file(folder.resolve(STATUS), each.getFileName().toString()));
                }
            }
        }
        return new TrustKit(list, statusLists);
    }

    /**
     * Puts a newer trust list into a folder. It must be newer than the one there, and signed by the roots that that one
     * names; so an old list can never come back.
     */
    public static TrustList replaceList(Path folder, byte[] jws, Instant now) throws IOException, TrustRefused {
        TrustList current = TrustList.read(file(folder, LIST), roots(folder), now);
        TrustList next = TrustList.read(jws, current.nextRoots(), now);
        next.requireNewerThan(current.version());
        AtomicFile.write(folder.resolve(LIST), jws);
        AtomicFile.write(folder.resolve(ROOTS), next.nextRoots().bytes());
        return next;
    }

    private static TrustRoots roots(Path folder) throws IOException, TrustRefused {
        return TrustRoots.read(file(folder, ROOTS));
    }

    private static byte[] file(Path folder, String name) throws IOException {
        Path file = folder.resolve(name);
        if (Files.size(file) > LONGEST_FILE) {
            throw new IOException("%s has more than %d bytes".formatted(file, LONGEST_FILE));
        }
        return Files.readAllBytes(file);
    }

    public TrustList list() {
        return list;
    }

    /** The signed status lists, not yet checked. */
    public List<byte[]> statusLists() {
        return statusLists.stream().map(byte[]::clone).toList();
    }
}
