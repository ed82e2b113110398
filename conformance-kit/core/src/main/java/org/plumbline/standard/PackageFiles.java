package org.plumbline.standard;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.plumbline.json.DocumentSchema;
import org.plumbline.json.DocumentSchema.Misfit;
import org.plumbline.json.JsonLimits;
import org.plumbline.json.JsonRefused;
import org.plumbline.json.StrictJson;
import org.plumbline.verdict.Place;
import org.plumbline.verdict.Severity;

/** The files of a package, by path. */
final class PackageFiles {
    private static final int MAX_FILES = 5_000;
    private static final long MAX_BYTES = 100_000_000;

    /** Names that every file system keeps apart and every shell takes as they are. */
    private static final Pattern PATH = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]*(/[A-Za-z0-9][A-Za-z0-9._-]*)*");

    private final Map<String, byte[]> content;
    private final FaultSink faults;
    private final boolean knownToFit;

    /**
     * @param content bytes by path
     * @param faults where the faults of the files go
     */
    PackageFiles(Map<String, byte[]> content, FaultSink faults) throws PackageRefused {
        this.content = new TreeMap<>(content);
        this.faults = faults;
        this.knownToFit = false;
        if (content.size() > MAX_FILES
                || content.values().stream().mapToLong(each -> each.length).sum() > MAX_BYTES) {
            faults.add(PackageFault.error("PACKAGE-TOO-LARGE", "", "" + MAX_FILES, "" + MAX_BYTES));
        }
        for (String path : this.content.keySet()) {
            if (!PATH.matcher(path).matches()) {
                faults.add(PackageFault.error("FILE-NAME", "", path.replaceAll("\\p{C}", "?")));
            }
        }
    }

    private PackageFiles(PackageFiles checked) {
        this.content = checked.content;
        this.faults = checked.faults;
        this.knownToFit = true;
    }

    /** The same files, of which it is known that each document fits its schema. */
    PackageFiles knownToFit() {
        return new PackageFiles(this);
    }

    /** Where the faults of the files go. */
    FaultSink faults() {
        return faults;
    }

    Map<String, byte[]> content() {
        return content;
    }

    boolean has(String path) {
        return content.containsKey(path);
    }

    /** Misses a file that is not there. */
    void require(String path) throws PackageRefused {
        if (!has(path)) {
            faults.add(PackageFault.error("FILE-MISSING", path));
        }
    }

    /** Paths below a folder, sorted. */
    List<String> below(String folder, String ending) {
        return content.keySet().stream()
                .filter(path -> path.startsWith(folder) && path.endsWith(ending))
                .toList();
    }

    /** Reads a document; empty when it is missing or no JSON. */
    Optional<Document> read(String path) throws PackageRefused {
        require(path);
        byte[] bytes = content.get(path);
        try {
            return bytes == null
                    ? Optional.empty()
                    : Optional.of(new Document(path, StrictJson.read(bytes, JsonLimits.SIGNED), faults));
        } catch (JsonRefused refused) {
            faults.add(new PackageFault(
                    refused.code(),
                    Severity.ERROR,
                    new Place(path, 0, refused.line(), refused.column(), ""),
                    refused.arguments()));
            return Optional.empty();
        }
    }

    /** Reads a document that must fit a schema of the kit; empty when it does not. */
    Optional<Document> read(String path, Supplier<DocumentSchema> schema) throws PackageRefused {
        Optional<Document> document = read(path);
        if (document.isEmpty() || knownToFit) {
            return document;
        }
        List<Misfit> misfits = schema.get().misfits(document.get().root());
        for (Misfit misfit : misfits) {
            document.get().report(misfit.pointer(), "FORM", misfit.reason());
        }
        return misfits.isEmpty() ? document : Optional.empty();
    }
}
