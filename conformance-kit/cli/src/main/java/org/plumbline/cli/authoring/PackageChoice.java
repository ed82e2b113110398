package org.plumbline.cli.authoring;

import java.io.IOException;
import java.nio.file.Files;
import org.plumbline.cli.options.StandardsOption;
import org.plumbline.cli.shell.GivenPath;
import org.plumbline.cli.shell.Surroundings;
import org.plumbline.cli.shell.UsageProblem;
import org.plumbline.standard.PackageRefused;
import org.plumbline.standard.StandardPackage;
import org.plumbline.standard.StandardRef;
import picocli.CommandLine.Mixin;

/** A package that an author names: the folder of a draft, or the reference of a standard that is there. */
final class PackageChoice {
    static final String DESCRIPTION =
            "Folder of a standard package, or the reference of a standard that there is, such as ssa.tracking-data/A.1.";

    @Mixin
    private StandardsOption standards = new StandardsOption();

    /** The package. A folder of that name is taken before a standard of that name. */
    StandardPackage standard(GivenPath given, Surroundings surroundings) throws IOException, PackageRefused {
        if (Files.exists(given.path())) {
            try {
                return new PackageFolder(given).standard();
            } catch (PackageRefused refused) {
                throw new UsageProblem("%s is not in order: %s. 'plumb standard lint %s' shows all that is wrong"
                        .formatted(given, refused.getMessage(), given));
            }
        }
        StandardRef ref;
        try {
            ref = StandardRef.parse(given.name());
        } catch (IllegalArgumentException none) {
            throw new UsageProblem(
                    "There is no folder %s, and it is no reference such as ssa.tracking-data/A.1".formatted(given));
        }
        return standards.find(ref, surroundings);
    }
}
