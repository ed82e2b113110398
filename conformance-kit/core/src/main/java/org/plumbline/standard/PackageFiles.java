package org.plumbline.standard;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.plumbline.json.DocumentSchema;
import org.plumbline.json.DocumentSchema.Misfit;

/** The files of a package, by path. */
final class PackageFiles {
    private static final int MAX_FILES = 5_000;
    private static final long MAX_BYTES = 100_000_000;

    /** Names that every file system keeps apart and every shell takes as they are. */
    private static final Pattern PATH = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]*(/[A-Za-z0-9][A-Za-z0-9._-]*)*");

    private final Map<String, byte[]> content;
    private final boolean knownToFit;

    PackageFiles(Map<String, byte[]> content) throws PackageRefused {
        this.content = new TreeMap<>(content);
        this.knownToFit = false;
        if (content.size() > MAX_FILES
                || content.values().stream().mapToLong(each -> each.length).sum() > MAX_BYTES) {
            throw new PackageRefused("A package holds at most %d files and %d bytes".formatted(MAX_FILES, MAX_BYTES));
        }
        for (String path : this.content.keySet()) {
            if (!PATH.matcher(path).matches()) {
                throw new PackageRefused(
                        "The file name '%s' must be made of letters, digits, dots, hyphens and underscores, and begin with a letter or digit"
                                .formatted(path.replaceAll("\\p{C}", "?")));
            }
        }
    }

    private PackageFiles(PackageFiles checked) {
        this.content = checked.content;
        this.knownToFit = true;
    }

    /** The same files, of which it is known that each document fits its schema. */
    PackageFiles knownToFit() {
        return new PackageFiles(this);
    }

    Map<String, byte[]> content() {
        return content;
    }

    boolean has(String path) {
        return content.containsKey(path);
    }

    byte[] require(String path) throws PackageRefused {
        byte[] bytes = content.get(path);
        if (bytes == null) {
            throw new PackageRefused("The package lacks the file " + path);
        }
        return bytes;
    }

    /** Paths below a folder, sorted. */
    List<String> below(String folder, String ending) {
        return content.keySet().stream()
                .filter(path -> path.startsWith(folder) && path.endsWith(ending))
                .toList();
    }

    Document read(String path) throws PackageRefused {
        return Document.read(path, require(path));
    }

    /** Reads a document that must fit a schema of the kit; the first misfit is refused. */
    Document read(String path, Supplier<DocumentSchema> schema) throws PackageRefused {
        Document document = read(path);
        if (knownToFit) {
            return document;
        }
        for (Misfit misfit : schema.get().misfits(document.root())) {
            throw document.refused(misfit.pointer(), misfit.reason());
        }
        return document;
    }
}
