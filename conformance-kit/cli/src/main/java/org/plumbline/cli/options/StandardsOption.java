package org.plumbline.cli.options;

import java.io.IOException;
import java.nio.file.Path;
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
        if (folder != null) {
            return StandardLibrary.open(folder.path());
        }
        var installed = surroundings.variable("PLUMB_STANDARDS");
        return installed.isPresent()
                ? StandardLibrary.open(Path.of(installed.get()))
                : StandardLibrary.bundled(StandardsOption.class.getClassLoader());
    }

    /** One standard. The problem lists what there is. */
    public StandardPackage find(StandardRef ref, Surroundings surroundings) throws IOException, PackageRefused {
        StandardLibrary library = library(surroundings);
        return library.packages().stream()
                .filter(each -> each.ref().equals(ref))
                .findFirst()
                .orElseThrow(
                        () -> new UsageProblem("There is no standard %s. There %s".formatted(ref, listed(library))));
    }

    /** The standard that a report names. */
    public StandardPackage named(String urn, Surroundings surroundings) throws IOException, PackageRefused {
        StandardLibrary library = library(surroundings);
        return library.packages().stream()
                .filter(each -> each.ref().urn().equals(urn))
                .findFirst()
                .orElseThrow(() -> new UsageProblem(
                        "The report is on %s, which is not here. There %s".formatted(urn, listed(library))));
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
