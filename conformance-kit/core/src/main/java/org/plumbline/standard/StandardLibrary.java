package org.plumbline.standard;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.JarURLConnection;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.stream.Stream;

/** Finds standards and reads them. */
public final class StandardLibrary {
    private static final String ROOT = "standards";
    private static final String MANIFEST = "standard.json";

    /** Names from the root to a manifest: domain, name, release, file. */
    private static final int DEPTH = 4;

    private final List<StandardPackage> packages;

    private StandardLibrary(List<StandardPackage> packages) {
        this.packages = packages.stream()
                .sorted(Comparator.comparing(
                                (StandardPackage each) -> each.ref().id())
                        .thenComparing(each -> each.ref().edition())
                        .thenComparing(each -> each.ref().version()))
                .toList();
    }

    /**
     * Reads every package below a folder laid out as {@code <domain>/<name>/<Edition>.<version>/}.
     *
     * @throws PackageRefused when there is no such folder, or a package is not in order
     */
    public static StandardLibrary open(Path root) throws PackageRefused {
        return open(root, Set.of());
    }

    /**
     * The same without judging again what is known.
     *
     * @param checked digests of packages that this kit read before and found in order: the same bytes are not judged again
     */
    public static StandardLibrary open(Path root, Set<String> checked) throws PackageRefused {
        if (!Files.isDirectory(root)) {
            throw new PackageRefused(root + " is not a folder");
        }
        List<StandardPackage> packages = new ArrayList<>();
        try (Stream<Path> paths = Files.find(
                root,
                DEPTH,
                (path, attributes) ->
                        path.endsWith(MANIFEST) && root.relativize(path).getNameCount() == DEPTH)) {
            for (Path manifest : paths.toList()) {
                Path folder = manifest.resolveSibling("");
                packages.add(read(slashes(root.relativize(folder)), files(folder), checked));
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        return new StandardLibrary(packages);
    }

    /**
     * Reads the packages that come with the kit: those below {@code standards/} on a class path, in folders and jars.
     *
     * @throws PackageRefused when a package is not in order
     */
    public static StandardLibrary bundled(ClassLoader classPath) throws PackageRefused {
        List<StandardPackage> packages = new ArrayList<>();
        try {
            for (URL root : Collections.list(classPath.getResources(ROOT))) {
                if (root.openConnection() instanceof JarURLConnection jar) {
                    packages.addAll(inJar(jar));
                } else {
                    packages.addAll(open(Path.of(root.toURI())).packages);
                }
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        } catch (URISyntaxException impossible) {
            throw new IllegalStateException(impossible);
        }
        return new StandardLibrary(packages);
    }

    /**
     * Reads the one package of that name below a folder laid out as for {@link #open}, and no other: what is wrong with another
     * standard is no matter of those who use this one.
     *
     * @param checked digests of packages that this kit read before and found in order: the same bytes are not judged again
     * @return the package; empty when there is none of that name
     * @throws PackageRefused when there is no such folder, or the package is not in order
     */
    public static Optional<StandardPackage> find(Path root, StandardRef ref, Set<String> checked)
            throws PackageRefused {
        if (!Files.isDirectory(root)) {
            throw new PackageRefused(root + " is not a folder");
        }
        Path folder = root.resolve(ref.folder());
        if (!Files.isRegularFile(folder.resolve(MANIFEST))) {
            return Optional.empty();
        }
        try {
            return Optional.of(read(ref.folder(), files(folder), checked));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /**
     * Reads one package.
     *
     * @param files content by path inside the package, with {@code /} between folders
     * @throws PackageRefused when the package is not in order; the message names the file and the place
     */
    public static StandardPackage read(Map<String, byte[]> files) throws PackageRefused {
        return PackageReader.read(files, Set.of());
    }

    /**
     * Reads one package for its author, and goes on behind a fault as far as it can.
     *
     * @param files content by path inside the package, with {@code /} between folders
     */
    public static Inspection inspect(Map<String, byte[]> files) {
        return PackageReader.inspect(files);
    }

    private static StandardPackage read(String folder, Map<String, byte[]> files, Set<String> checked)
            throws PackageRefused {
        StandardPackage read;
        try {
            read = PackageReader.read(files, checked);
        } catch (PackageRefused refused) {
            throw new PackageRefused(folder + ": " + refused.getMessage());
        }
        if (!folder.equals(read.ref().folder())) {
            throw new PackageRefused(folder + ": the package is " + read.ref() + " and belongs in "
                    + read.ref().folder());
        }
        return read;
    }

    private static Map<String, byte[]> files(Path folder) throws IOException {
        Map<String, byte[]> files = new TreeMap<>();
        try (Stream<Path> paths = Files.walk(folder)) {
            for (Path path : paths.toList()) {
                if (Files.isRegularFile(path, LinkOption.NOFOLLOW_LINKS)) {
                    files.put(slashes(folder.relativize(path)), Files.readAllBytes(path));
                }
            }
        }
        return files;
    }

    private static String slashes(Path path) {
        return path.toString().replace('\\', '/');
    }

    private static List<StandardPackage> inJar(JarURLConnection connection) throws IOException, PackageRefused {
        connection.setUseCaches(false);
        Map<String, Map<String, byte[]>> folders = new TreeMap<>();
        try (JarFile jar = connection.getJarFile()) {
            List<JarEntry> entries = Collections.list(jar.entries());
            entries.stream()
                    .map(JarEntry::getName)
                    .filter(name -> name.startsWith(ROOT + "/") && name.endsWith("/" + MANIFEST))
                    .forEach(
                            name -> folders.put(name.substring(0, name.length() - MANIFEST.length()), new TreeMap<>()));
            for (JarEntry entry : entries) {
                for (Map.Entry<String, Map<String, byte[]>> folder : folders.entrySet()) {
                    if (!entry.isDirectory() && entry.getName().startsWith(folder.getKey())) {
                        try (InputStream bytes = jar.getInputStream(entry)) {
                            folder.getValue()
                                    .put(
                                            entry.getName()
                                                    .substring(folder.getKey().length()),
                                            bytes.readAllBytes());
                        }
                    }
                }
            }
        }
        List<StandardPackage> packages = new ArrayList<>();
        for (Map.Entry<String, Map<String, byte[]>> folder : folders.entrySet()) {
            String name = folder.getKey();
            packages.add(read(name.substring(ROOT.length() + 1, name.length() - 1), folder.getValue(), Set.of()));
        }
        return packages;
    }

    /** All packages, ordered by reference. */
    public List<StandardPackage> packages() {
        return packages;
    }

    /** The package of that name. The error lists what there is. */
    public StandardPackage find(StandardRef ref) {
        return packages.stream()
                .filter(each -> each.ref().equals(ref))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("There is no standard " + ref + "; there are "
                        + packages.stream().map(each -> each.ref().toString()).toList()));
    }
}
