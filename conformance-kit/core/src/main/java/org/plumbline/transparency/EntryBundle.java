package org.plumbline.transparency;

import java.io.ByteArrayOutputStream;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;

/**
 * Up to 256 entries of a log that are published as one unchanging file (C2SP tlog-tiles), beside the tile of level 0 with
 * their hashes.
 *
 * @param index which bundle, from 0; it begins with entry {@code index * 256}
 * @param width how many entries it holds
 */
public record EntryBundle(long index, int width) {
    /** The longest entry in bytes. */
    public static final int LONGEST_ENTRY = 0xFFFF;

    /** Reads a path as {@link #path()} writes it. */
    public static EntryBundle parse(String path) throws ProofRefused {
        String folder = "tile/entries/";
        if (!path.startsWith(folder)) {
            throw new ProofRefused("'%s' is no path of an entry bundle, tile/entries/<index>".formatted(path));
        }
        TilePosition position = TilePosition.parse(path.substring(folder.length()));
        return new EntryBundle(position.index(), position.width());
    }

    /** The path below the log's address, for example {@code tile/entries/000.p/12}. */
    public String path() {
        return "tile/entries/" + new TilePosition(index, width).path();
    }

    /** Writes entries one after the other, each after its length in two bytes. */
    public static byte[] bytes(List<byte[]> entries) {
        ByteArrayOutputStream bundle = new ByteArrayOutputStream();
        for (byte[] entry : entries) {
            if (entry.length > LONGEST_ENTRY) {
                throw new IllegalArgumentException(
                        "A log entry has at most %d bytes, not %d".formatted(LONGEST_ENTRY, entry.length));
            }
            bundle.write(entry.length >> 8);
            bundle.write(entry.length);
            bundle.writeBytes(entry);
        }
        return bundle.toByteArray();
    }

    /** Reads the entries of a bundle. */
    public static List<byte[]> read(byte[] bundle) throws ProofRefused {
        List<byte[]> entries = new ArrayList<>();
        ByteBuffer bytes = ByteBuffer.wrap(bundle);
        try {
            while (bytes.hasRemaining()) {
                byte[] entry = new byte[bytes.getShort() & LONGEST_ENTRY];
                bytes.get(entry);
                entries.add(entry);
            }
        } catch (BufferUnderflowException cutShort) {
            throw new ProofRefused("The entry bundle is cut short", cutShort);
        }
        return entries;
    }
}
