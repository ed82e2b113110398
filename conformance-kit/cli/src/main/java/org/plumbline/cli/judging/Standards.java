package org.plumbline.cli.judging;

import org.plumbline.cli.shell.Surroundings;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** What standards there are, and what is in them. */
@Command(
        name = "standards",
        synopsisSubcommandLabel = "COMMAND",
        description = {
            "Tells what standards this kit knows, and what they require.",
            "Who writes a standard uses 'plumb standard'."
        })
public final class Standards {
    private Standards() {}

    /** The command with its own verbs. */
    public static CommandLine command(Surroundings surroundings) {
        return new CommandLine(new Standards())
                .addSubcommand(new StandardsList(surroundings))
                .addSubcommand(new StandardsShow(surroundings));
    }
}
