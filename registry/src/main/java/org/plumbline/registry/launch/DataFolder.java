package org.plumbline.registry.launch;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * Where one registry keeps what must survive it: the embedded database, its keys, the roots it trusts.
 *
 * <p>Only its owner may look into it. One process at a time works on it.
 */
final class DataFolder {
    private final Path folder;

    private DataFolder(Path folder) {
        this.folder = folder;
    }

    /** Opens the folder, and makes it (mode 0700) when it is not there. */
    static DataFolder open(Path folder) throws IOException {
        Path absolute = folder.toAbsolutePath().normalize();
        if (!Files.isDirectory(absolute)) {
            Path parent = absolute.getParent();
            if (parent != null) {
                Files.createDirectories(parent);
            }
            Files.createDirectory(
                    absolute, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
        }
        return new DataFolder(absolute);
    }

    Path path() {
        return folder;
    }

    /** The embedded database, as H2 names it: without the ending of its file. */
    Path database() {
        return folder.resolve("registry");
    }

    /** The roots that sign the first trust list, in the form of the kit's trust material. */
    Path trustRoots() {
        return folder.resolve("trust-roots.json");
    }

    /**
     * Holds the folder for this process until it ends.
     *
     * @throws LaunchFailed when another process works on it
     */
    void lock() throws IOException, LaunchFailed {
        FileChannel channel =
                FileChannel.open(folder.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        FileLock lock;
        try {
            lock = channel.tryLock();
        } catch (OverlappingFileLockException e) {
            lock = null;
        }
        if (lock == null) {
            channel.close();
            throw new LaunchFailed("Another registry already works on " + folder + "; stop it, or name another --data");
        }
    }

    /**
     * The folder of the server itself. It is made anew for each start: what an earlier start deployed there would
     * be deployed a second time.
     */
    Path emptyServerFolder() throws IOException {
        Path server = folder.resolve("server");
        for (String remembered : List.of("config", "applications", "generated", "osgi-cache")) {
            delete(server.resolve(remembered));
        }
        return Files.createDirectories(server);
    }

    private static void delete(Path tree) throws IOException {
        if (!Files.exists(tree)) {
            return;
        }
        try (Stream<Path> files = Files.walk(tree)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
