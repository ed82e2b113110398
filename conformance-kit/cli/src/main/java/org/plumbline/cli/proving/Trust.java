package org.plumbline.cli.proving;

import org.plumbline.cli.shell.Surroundings;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** Whose signatures count. */
@Command(
        name = "trust",
        synopsisSubcommandLabel = "COMMAND",
        description = "Signs the list of those whose signatures count, and keeps a copy of it up to date.")
public final class Trust {
    private Trust() {}

    /** The command with its own verbs. */
    public static CommandLine command(Surroundings surroundings) {
        return new CommandLine(new Trust())
                .addSubcommand(new TrustSign(surroundings))
                .addSubcommand(new TrustUpdate(surroundings));
    }
}
