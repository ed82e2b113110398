package org.plumbline.cli.authoring;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.plumbline.cli.shell.GivenPath;
import org.plumbline.cli.shell.UsageProblem;
import org.plumbline.standard.PackageFault;
import org.plumbline.standard.PackageRefused;
import org.plumbline.standard.StandardLibrary;
import org.plumbline.standard.StandardPackage;

/** The folder of a standard package that an author works on. It may lie anywhere and be called anything. */
final class PackageFolder {
    private static final String MANIFEST = "standard.json";

    /** No file of a standard is larger. */
    private static final long LARGEST = 20_000_000;

    private static final int MOST_FILES = 20_000;
    private static final int DEEPEST_HINT = 4;
    private static final int HINTS = 3;

    private final GivenPath given;

    PackageFolder(GivenPath given) {
        this.given = given;
    }

    /**
     * What a folder holds.
     *
     * @param files the bytes of its files, by path with {@code /} between folders
     * @param faults what cannot be part of a package, and is not among the files
     */
    record Content(Map<String, byte[]> files, List<PackageFault> faults) {}

    /** The package in it, complete and in order. */
    StandardPackage standard() throws IOException, PackageRefused {
        return StandardLibrary.read(files());
    }

    /** Its files; what cannot be part of a package is refused. */
    Map<String, byte[]> files() throws IOException, PackageRefused {
        Content content = content();
        if (!content.faults().isEmpty()) {
            throw new PackageRefused(content.faults().get(0));
        }
        return content.files();
    }

    /**
     * Everything in it. Links are not followed.
     *
     * @throws FolderUnreadable when the machine keeps a file from us
     * @throws UsageProblem when it is not the folder of a package at all
     */
    Content content() throws IOException {
        if (!given.isFolder()) {
            throw new UsageProblem(given + " is a file; name the folder of a standard package");
        }
        Map<String, byte[]> files = new TreeMap<>();
        List<PackageFault> faults = new ArrayList<>();
        Path root = given.path().toRealPath();
        Files.walkFileTree(root, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
                if (!folder.equals(root) && String.valueOf(folder.getFileName()).startsWith(".")) {
                    faults.add(PackageFault.error("FILE-HIDDEN", name(root, folder) + "/"));
                    return FileVisitResult.SKIP_SUBTREE;
                }
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                if (!attributes.isRegularFile()) {
                    faults.add(PackageFault.error("FILE-KIND", name(root, file)));
                } else if (attributes.size() > LARGEST) {
                    faults.add(PackageFault.error("FILE-TOO-LARGE", name(root, file), "" + LARGEST));
                } else {
                    files.put(name(root, file), bytes(file));
                }
                return files.size() < MOST_FILES ? FileVisitResult.CONTINUE : FileVisitResult.TERMINATE;
            }

            @Override
            public FileVisitResult visitFileFailed(Path file, IOException failure) {
                throw unreadable(file, failure);
            }
        });
        if (!files.containsKey(MANIFEST)) {
            explainMissing(root, files.isEmpty() && faults.isEmpty());
        }
        return new Content(files, faults);
    }

    private byte[] bytes(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException failure) {
            throw unreadable(file, failure);
        }
    }

    private FolderUnreadable unreadable(Path file, IOException failure) {
        String reason = failure instanceof AccessDeniedException ? "permission denied" : failure.getMessage();
        return new FolderUnreadable("%s cannot be read: %s".formatted(file, reason));
    }

    /** A folder without manifest is perhaps another one than the author thinks. */
    private void explainMissing(Path root, boolean empty) throws IOException {
        if (empty) {
            throw new UsageProblem(
                    "The folder %s is empty; 'plumb standard new %s' writes a package into it".formatted(given, given));
        }
        try (Stream<Path> below = Files.find(root, DEEPEST_HINT, (path, attributes) -> path.endsWith(MANIFEST))) {
            List<String> packages = below.map(each -> name(root, each.resolveSibling("")))
                    .sorted()
                    .map(each -> given + "/" + each)
                    .toList();
            if (!packages.isEmpty()) {
                throw new UsageProblem("%s is not the folder of a package, but holds %s%s"
                        .formatted(
                                given,
                                packages.stream().limit(HINTS).collect(Collectors.joining(", ")),
                                packages.size() > HINTS ? " and more" : ""));
            }
        }
    }

    private static String name(Path root, Path path) {
        return root.relativize(path).toString().replace('\\', '/');
    }

    @Override
    public String toString() {
        return given.name();
    }
}
