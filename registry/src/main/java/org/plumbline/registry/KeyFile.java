package org.plumbline.registry;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;

/** A file with a key, which only its owner may read: it is there as a whole and on the disk, or not at all. */
public final class KeyFile {
    private KeyFile() {}

    /** Whether there is a key. An empty file holds none: a process was killed while it made one. */
    public static boolean exists(Path file) throws IOException {
        return Files.exists(file) && Files.size(file) > 0;
    }

    /** Writes the file in place of any that is there. */
    public static void write(Path file, byte[] key) throws IOException {
        Path folder = file.toAbsolutePath().getParent();
        Path half = Files.createTempFile(folder, file.getFileName() + ".", ".new"); // mode 0600
        try {
            try (FileChannel channel = FileChannel.open(half, StandardOpenOption.WRITE)) {
                ByteBuffer rest = ByteBuffer.wrap(key);
                while (rest.hasRemaining()) {
                    channel.write(rest);
                }
                channel.force(true);
            }
            Files.move(half, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(half);
        }
    }
}
