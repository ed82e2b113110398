package org.plumbline.cli.options;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.plumbline.cli.shell.GivenPath;
import org.plumbline.cli.shell.Surroundings;
import org.plumbline.cli.shell.UsageProblem;
import org.plumbline.standard.PackageRefused;
import org.plumbline.standard.StandardLibrary;
import org.plumbline.standard.StandardPackage;
import org.plumbline.standard.StandardRef;
import picocli.CommandLine.Option;

/** Where standards come from: a folder that the user names, the distribution's folder, or the class path. */
public final class StandardsOption {
    @Option(
            names = "--standards",
            paramLabel = "DIR",
            description = "Folder of standards, laid out <domain>/<name>/<Edition>.<version>/. Default: the kit's own.")
    private @Nullable GivenPath folder;

    /** All standards there are. */
    public StandardLibrary library(Surroundings surroundings) throws IOException, PackageRefused {
        Optional<Path> root = root(surroundings);
        return root.isPresent()
                ? StandardLibrary.open(root.get(), checked(surroundings))
                : StandardLibrary.bundled(StandardsOption.class.getClassLoader());
    }

    /** One standard; of the others nothing is read. The problem lists what there is. */
    public StandardPackage find(StandardRef ref, Surroundings surroundings) throws IOException, PackageRefused {
        Optional<StandardPackage> found = named(ref, surroundings);
        if (found.isEmpty()) {
            throw new UsageProblem("There is no standard %s. There %s".formatted(ref, listed(library(surroundings))));
        }
        return found.get();
    }

    /** The standard that a report names. */
    public StandardPackage named(String urn, Surroundings surroundings) throws IOException, PackageRefused {
        Optional<StandardRef> ref = StandardRef.ofUrn(urn);
        Optional<StandardPackage> found = ref.isPresent() ? named(ref.get(), surroundings) : Optional.empty();
        if (found.isEmpty()) {
            throw new UsageProblem(
                    "The report is on %s, which is not here. There %s".formatted(urn, listed(library(surroundings))));
        }
        return found.get();
    }

    private Optional<StandardPackage> named(StandardRef ref, Surroundings surroundings)
            throws IOException, PackageRefused {
        Optional<Path> root = root(surroundings);
        if (root.isPresent()) {
            return StandardLibrary.find(root.get(), ref, checked(surroundings));
        }
        return library(surroundings).packages().stream()
                .filter(each -> each.ref().equals(ref))
                .findFirst();
    }

    /** Digests of the packages that the launcher's warm-up read whole with this very kit; see {@code WarmUp}. */
    private static Set<String> checked(Surroundings surroundings) throws IOException {
        Optional<Path> list =
                surroundings.variable("PLUMB_CHECKED").map(Path::of).filter(Files::isReadable);
        return list.isEmpty() ? Set.of() : Set.copyOf(Files.readAllLines(list.get(), StandardCharsets.US_ASCII));
    }

    /** The folder of standards: the user's, else the distribution's; empty when they are on the class path. */
    private Optional<Path> root(Surroundings surroundings) {
        return folder != null
                ? Optional.of(folder.path())
                : surroundings.variable("PLUMB_STANDARDS").map(Path::of);
    }

    private static String listed(StandardLibrary library) {
        if (library.packages().isEmpty()) {
            return "are none at all; name their folder with --standards";
        }
        return "is "
                + String.join(
                        ", ",
                        library.packages().stream()
                                .map(each -> each.ref().toString())
                                .toList());
    }
}
