package org.plumbline.cli.authoring;

import java.util.List;
import java.util.concurrent.Callable;
import org.plumbline.cli.shell.ExitCode;
import org.plumbline.cli.shell.GivenPath;
import org.plumbline.cli.shell.Surroundings;
import org.plumbline.conformance.trial.PackageTrial;
import org.plumbline.standard.PackageFault;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Tells what keeps a package from being a good standard. */
@Command(
        name = "lint",
        description = "Checks the folder of a standard: everything that an author should mend, with its place.",
        footerHeading = "%nExample:%n",
        footer = "  plumb standard lint standards/ssa/conjunction-data-message/A.1")
final class StandardLint implements Callable<Integer> {
    private final Surroundings surroundings;

    @Parameters(arity = "1..*", paramLabel = "DIR", description = "Folder of a standard package.")
    private List<GivenPath> folders = List.of();

    StandardLint(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() throws Exception {
        int faults = 0;
        for (GivenPath folder : folders) {
            for (PackageFault fault : PackageTrial.faults(new PackageFolder(folder).standard())) {
                surroundings.out().println(folder + ": " + fault);
                faults++;
            }
        }
        return (faults == 0 ? ExitCode.PASSED : ExitCode.FAILED).number();
    }
}
