package org.plumbline.standards;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Real messages that cannot be part of this repository: the folder that {@code PLUMBLINE_SHARED_DATA} names, as system
 * property or in the environment, else {@code ../shared/data} beside the repository.
 */
public final class SharedData {
    private static final String NAME = "PLUMBLINE_SHARED_DATA";

    private SharedData() {}

    /** A condition for tests: whether the folder is there. */
    public static boolean isPresent() {
        return folder().isPresent();
    }

    /** The files of a folder whose names match a glob, by name. */
    public static List<Path> files(String folder, String glob) throws IOException {
        try (Stream<Path> files =
                Files.list(folder().orElseThrow().resolve("messages").resolve(folder))) {
            var matcher = Path.of("").getFileSystem().getPathMatcher("glob:" + glob);
            return files.filter(file -> matcher.matches(file.getFileName()))
                    .sorted()
                    .toList();
        }
    }

    /** A file by its path below the folder. */
    static Path file(String path) {
        return folder().orElseThrow().resolve(path);
    }

    /** The folder, when it is there. */
    public static Optional<Path> folder() {
        String named = System.getProperty(NAME, System.getenv(NAME));
        return Optional.ofNullable(named)
                .map(Path::of)
                .or(() -> repository().map(root -> root.resolveSibling("shared").resolve("data")))
                .filter(Files::isDirectory);
    }

    private static Optional<Path> repository() {
        for (Path folder = Path.of("").toAbsolutePath(); folder != null; folder = folder.getParent()) {
            if (Files.isDirectory(folder.resolve(".mvn"))) {
                return Optional.of(folder);
            }
        }
        return Optional.empty();
    }
}
