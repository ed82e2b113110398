package org.plumbline.cli.proving;

import java.util.concurrent.Callable;
import org.plumbline.cli.shell.Surroundings;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Suspends a certificate until it is reinstated. */
@Command(
        name = "suspend",
        description = "Suspends a certificate until it is reinstated.",
        footerHeading = "%nExample:%n",
        footer =
                "  plumb suspend PLUMB-2026-000042 --reason 'a fault is being looked into' --registry https://registry.example/ --token-file token")
public final class Suspend implements Callable<Integer> {
    private final Surroundings surroundings;

    @Mixin
    private StatusChange change = new StatusChange();

    /** Speaks to the registry from the given surroundings. */
    public Suspend(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() throws Exception {
        return change.request("suspend", surroundings);
    }
}
