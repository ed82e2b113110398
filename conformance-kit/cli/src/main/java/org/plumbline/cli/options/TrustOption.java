package org.plumbline.cli.options;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.plumbline.cli.shell.GivenPath;
import org.plumbline.cli.shell.Surroundings;
import org.plumbline.cli.shell.UsageProblem;
import org.plumbline.trust.TrustKit;
import org.plumbline.trust.TrustRefused;
import picocli.CommandLine.Option;

/** Whose signatures count: a folder with the roots, the trust list they signed, and the status lists. */
public final class TrustOption {
    private static final String VARIABLE = "PLUMB_TRUST";

    @Option(
            names = "--trust",
            paramLabel = "DIR",
            description =
                    "Folder of trust: trust-roots.json, trust-list.jws.json, status/*.vc.jwt. Default: $PLUMB_TRUST.")
    private @Nullable GivenPath folder;

    /** Reads the folder. A list that its roots did not sign is refused. */
    public TrustKit kit(Surroundings surroundings) throws IOException, TrustRefused {
        return TrustKit.open(folder(surroundings), surroundings.clock().instant());
    }

    /** The folder, which is there. */
    public Path folder(Surroundings surroundings) {
        Path path = folder == null
                ? surroundings
                        .directory()
                        .resolve(surroundings.variable(VARIABLE).orElseThrow(TrustOption::missing))
                : folder.path();
        if (!Files.isDirectory(path)) {
            throw new UsageProblem("There is no folder of trust at " + path);
        }
        return path;
    }

    private static UsageProblem missing() {
        return new UsageProblem("Say whose signatures count: --trust DIR, a folder with %s and %s"
                .formatted(TrustKit.ROOTS, TrustKit.LIST));
    }
}
