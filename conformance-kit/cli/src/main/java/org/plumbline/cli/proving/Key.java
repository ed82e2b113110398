package org.plumbline.cli.proving;

import org.plumbline.cli.shell.Surroundings;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** Keys to sign with. */
@Command(name = "key", synopsisSubcommandLabel = "COMMAND", description = "Makes and shows signing keys.")
public final class Key {
    private Key() {}

    /** The command with its own verbs. */
    public static CommandLine command(Surroundings surroundings) {
        return new CommandLine(new Key())
                .addSubcommand(new KeyNew(surroundings))
                .addSubcommand(new KeyShow(surroundings));
    }
}
