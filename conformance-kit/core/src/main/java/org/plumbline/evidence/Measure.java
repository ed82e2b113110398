package org.plumbline.evidence;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.zip.CRC32;

/** Size, checksum and digest of a file's bytes, found without holding them in memory. */
record Measure(long size, long crc32, String sha256) {
    private static final int BLOCK = 1 << 16;

    /** Reads all bytes up to a limit and copies them. One byte more than the limit ends the reading with a larger size. */
    static Measure copy(InputStream from, OutputStream to, long limit) throws IOException {
        MessageDigest digest = newDigest();
        CRC32 crc = new CRC32();
        byte[] block = new byte[BLOCK];
        long size = 0;
        for (int read = from.read(block); read >= 0 && size <= limit; read = from.read(block)) {
            size += read;
            digest.update(block, 0, read);
            crc.update(block, 0, read);
            to.write(block, 0, read);
        }
        return new Measure(size, crc.getValue(), HexFormat.of().formatHex(digest.digest()));
    }

    private static MessageDigest newDigest() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
