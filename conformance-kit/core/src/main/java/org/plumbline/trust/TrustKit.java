package org.plumbline.trust;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;

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

    private final TrustList list;
    private final List<byte[]> statusLists;

    /** Trust material that is at hand. The status lists are checked by who uses them. */
    public TrustKit(TrustList list, List<byte[]> statusLists) {
        this.list = list;
        this.statusLists = statusLists.stream().map(byte[]::clone).toList();
    }

    /** Reads a folder. */
    public static TrustKit open(Path folder, Instant now) throws IOException, TrustRefused {
        TrustFolder files = new TrustFolder(folder);
        return new TrustKit(
                TrustList.read(files.listFile(), files.roots(), now),
                List.copyOf(files.statusLists().values()));
    }

    public TrustList list() {
        return list;
    }

    /** The signed status lists, not yet checked. */
    public List<byte[]> statusLists() {
        return statusLists.stream().map(byte[]::clone).toList();
    }
}
