package org.plumbline.report;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The list of all files that a report was made from, each with its SHA-256 digest: the {@code manifest-sha256.txt} of a
 * BagIt bag (RFC 8493 section 2.1.3), which {@code sha256sum -c} checks.
 */
public final class EvidenceManifest {
    /** The name of the manifest in a bag. */
    public static final String NAME = "manifest-sha256.txt";
    /** The vendor's profile among the evidence. */
    public static final String PROFILE = "data/profile.json";

    private final SortedMap<String, String> digests;

    /**
     * Lists files.
     *
     * @param digests path in the bag, beginning with {@code data/}, to SHA-256 digest in lower-case hexadecimal
     */
    public EvidenceManifest(Map<String, String> digests) {
        if (!digests.containsKey(PROFILE)) {
            throw new IllegalArgumentException("Evidence holds the vendor's profile, " + PROFILE);
        }
        this.digests = new TreeMap<>(digests);
    }

    /** SHA-256 in lower-case hexadecimal. */
    public static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** One line a file, sorted by path. */
    public byte[] bytes() {
        StringBuilder lines = new StringBuilder();
        digests.forEach(
                (path, digest) -> lines.append(digest).append("  ").append(path).append('\n'));
        return lines.toString().getBytes(StandardCharsets.UTF_8);
    }

    /** The digest of the manifest, and so of all evidence. */
    public String digest() {
        return sha256(bytes());
    }

    /** The digest of the vendor's profile. */
    public String profileDigest() {
        return digests.getOrDefault(PROFILE, "");
    }
}
