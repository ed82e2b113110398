package org.plumbline.cli.authoring;

import org.plumbline.cli.shell.Surroundings;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** What authors of a standard do with its folder. */
@Command(
        name = "standard",
        synopsisSubcommandLabel = "COMMAND",
        description = {
            "Helps to write a standard: works on the folder of one standard package.",
            "What standards there are already, 'plumb standards' tells."
        })
public final class Standard {
    private Standard() {}

    /** The command with its own verbs. */
    public static CommandLine command(Surroundings surroundings) {
        return new CommandLine(new Standard())
                .addSubcommand(new StandardNew(surroundings))
                .addSubcommand(new StandardLint(surroundings))
                .addSubcommand(new StandardTest(surroundings))
                .addSubcommand(new StandardMutate(surroundings))
                .addSubcommand(new StandardDoc(surroundings))
                .addSubcommand(new StandardDiff(surroundings))
                .addSubcommand(new StandardRecord(surroundings));
    }
}
