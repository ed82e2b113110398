package org.plumbline.cli.authoring;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Map;
import java.util.TreeMap;
import org.plumbline.cli.shell.GivenPath;
import org.plumbline.cli.shell.UsageProblem;
import org.plumbline.standard.PackageRefused;
import org.plumbline.standard.StandardLibrary;
import org.plumbline.standard.StandardPackage;

/** The folder of a standard package that an author works on. It may lie anywhere and be called anything. */
final class PackageFolder {
    private final GivenPath given;

    PackageFolder(GivenPath given) {
        this.given = given;
    }

    /** The package in it, complete and in order. */
    StandardPackage standard() throws IOException, PackageRefused {
        return StandardLibrary.read(files());
    }

    /** Its files, by path with {@code /} between folders. */
    Map<String, byte[]> files() throws IOException {
        if (!given.isFolder()) {
            throw new UsageProblem(given + " is a file; name the folder of a standard package");
        }
        Map<String, byte[]> files = new TreeMap<>();
        Files.walkFileTree(given.path(), new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                if (attributes.isRegularFile()) {
                    files.put(given.path().relativize(file).toString().replace('\\', '/'), Files.readAllBytes(file));
                }
                return FileVisitResult.CONTINUE;
            }
        });
        return files;
    }
}
