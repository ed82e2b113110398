package org.plumbline.cli.proving;

import java.util.concurrent.Callable;
import org.plumbline.cli.shell.Surroundings;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Revokes a certificate for good. */
@Command(
        name = "revoke",
        description = "Revokes a certificate for good.",
        footerHeading = "%nExample:%n",
        footer =
                "  plumb revoke PLUMB-2026-000042 --reason 'the product was withdrawn' --registry https://registry.example/ --token-file token")
public final class Revoke implements Callable<Integer> {
    private final Surroundings surroundings;

    @Mixin
    private StatusChange change = new StatusChange();

    /** Speaks to the registry from the given surroundings. */
    public Revoke(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() throws Exception {
        return change.request("revoke", surroundings);
    }
}
