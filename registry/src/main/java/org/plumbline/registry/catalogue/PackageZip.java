package org.plumbline.registry.catalogue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDateTime;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.plumbline.registry.problem.ProblemType;
import org.plumbline.registry.problem.Refused;
import org.plumbline.standard.StandardPackage;

/** A standard package as one zip file: read with limits, written as the same bytes every time. */
final class PackageZip {
    /** Most files that a package may hold. */
    static final int MOST_FILES = 5_000;
    /** Most bytes that its files may have together: 32 MiB. */
    static final int MOST_BYTES = 32 << 20;

    /** Folders and names of plain letters, digits and {@code . _ -}; no name begins with a dot. */
    private static final Pattern PATH =
            Pattern.compile("[A-Za-z0-9_-][A-Za-z0-9._-]{0,120}(?:/[A-Za-z0-9_-][A-Za-z0-9._-]{0,120}){0,9}");

    /** A time that says nothing; after the first day that zip can name, to which Java would add the local time zone. */
    private static final LocalDateTime NO_TIME = LocalDateTime.of(1980, 2, 1, 0, 0);

    private PackageZip() {}

    /**
     * Reads the files of a package. Nothing is written to disk under a name from outside.
     *
     * @throws Refused when it is no zip file, is too large, or a name is not plain
     */
    static Map<String, byte[]> read(byte[] zip) {
        SortedMap<String, byte[]> files = new TreeMap<>();
        Set<String> folded = new HashSet<>();
        int left = MOST_BYTES;
        try (var entries = new ZipInputStream(new ByteArrayInputStream(zip))) {
            for (ZipEntry entry = entries.getNextEntry(); entry != null; entry = entries.getNextEntry()) {
                if (entry.isDirectory()) {
                    continue;
                }
                String path = entry.getName();
                if (!PATH.matcher(path).matches()) {
                    throw refused("The name '" + path + "' is not plain; use letters, digits and '. _ - /'");
                }
                if (!folded.add(path.toLowerCase(Locale.ROOT))) {
                    throw refused("The name '" + path + "' occurs twice");
                }
                byte[] content = entries.readNBytes(left + 1);
                left -= content.length;
                if (left < 0 || files.size() == MOST_FILES) {
                    throw new Refused(
                            ProblemType.TOO_LARGE,
                            "A package has at most " + MOST_FILES + " files of together " + MOST_BYTES + " bytes");
                }
                files.put(path, content);
            }
        } catch (ZipException e) {
            throw refused("The zip file is broken: " + e.getMessage());
        } catch (IOException e) {
            throw refused("The zip file ends too early");
        }
        if (files.isEmpty()) {
            throw refused("The body is not a zip file, or an empty one");
        }
        return files;
    }

    /** Writes a package: names sorted, no times, stored without compression, so that equal content is equal bytes. */
    static byte[] write(StandardPackage standard) {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            zip.setMethod(ZipOutputStream.STORED);
            for (String path : standard.files()) {
                byte[] content = standard.file(path).orElseThrow();
                var checksum = new CRC32();
                checksum.update(content);
                var entry = new ZipEntry(path);
                entry.setTimeLocal(NO_TIME);
                entry.setSize(content.length);
                entry.setCrc(checksum.getValue());
                zip.putNextEntry(entry);
                zip.write(content);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private static Refused refused(String detail) {
        return new Refused(ProblemType.PACKAGE_REFUSED, detail);
    }
}
