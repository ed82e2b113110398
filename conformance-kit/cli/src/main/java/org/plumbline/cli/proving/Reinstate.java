package org.plumbline.cli.proving;

import java.util.concurrent.Callable;
import org.plumbline.cli.shell.Surroundings;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Ends the suspension of a certificate. */
@Command(
        name = "reinstate",
        description = "Ends the suspension of a certificate.",
        footerHeading = "%nExample:%n",
        footer =
                "  plumb reinstate PLUMB-2026-000042 --reason 'the fault was mended' --registry https://registry.example/ --token-file token")
public final class Reinstate implements Callable<Integer> {
    private final Surroundings surroundings;

    @Mixin
    private StatusChange change = new StatusChange();

    /** Speaks to the registry from the given surroundings. */
    public Reinstate(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() throws Exception {
        return change.request("reinstate", surroundings);
    }
}
