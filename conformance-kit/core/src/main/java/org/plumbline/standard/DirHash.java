package org.plumbline.standard;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;

/**
 * The in-toto digest {@code dirHash1} of a set of files (in-toto Attestation Framework, DigestSet; the same as {@code h1:} of Go
 * modules, but in hexadecimal).
 *
 * <p>Anyone can work it out with coreutils, inside the folder:
 * {@code find . -type f | cut -c3- | LC_ALL=C sort | xargs -r -d'\n' sha256sum | sha256sum}.
 */
public final class DirHash {
    /** The order of {@code LC_ALL=C sort}: by the bytes of the names. */
    private static final Comparator<String> BY_BYTES = (left, right) ->
            Arrays.compareUnsigned(left.getBytes(StandardCharsets.UTF_8), right.getBytes(StandardCharsets.UTF_8));

    private DirHash() {}

    /**
     * The digest, lower-case hex.
     *
     * @param files content by path relative to the folder, with {@code /} between folders
     * @throws IllegalArgumentException when a path holds a backslash or a control character, which tools write in different ways
     */
    public static String of(Map<String, byte[]> files) {
        Map<String, String> digests = new HashMap<>();
        files.forEach((path, content) -> digests.put(path, hex(sha256().digest(content))));
        return ofDigests(digests);
    }

    /** The digest of files of which only the SHA-256, lower-case hex, is known. */
    public static String ofDigests(Map<String, String> digests) {
        Map<String, String> sorted = new TreeMap<>(BY_BYTES);
        sorted.putAll(digests);
        MessageDigest list = sha256();
        sorted.forEach((path, digest) -> {
            if (path.chars().anyMatch(each -> each == '\\' || Character.isISOControl(each))) {
                throw new IllegalArgumentException(
                        "A file's path must be free of backslashes and control characters: " + path);
            }
            list.update((digest + "  " + path + "\n").getBytes(StandardCharsets.UTF_8));
        });
        return hex(list.digest());
    }

    private static String hex(byte[] digest) {
        return HexFormat.of().formatHex(digest);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException("Every Java platform has SHA-256", missing);
        }
    }
}
