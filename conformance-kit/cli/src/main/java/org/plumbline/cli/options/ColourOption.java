package org.plumbline.cli.options;

import org.plumbline.cli.shell.Colour;
import org.plumbline.cli.shell.Ink;
import org.plumbline.cli.shell.Surroundings;
import picocli.CommandLine.Option;

/** Whether output is coloured. */
public final class ColourOption {
    @Option(
            names = "--color",
            paramLabel = "WHEN",
            defaultValue = "auto",
            description = "Colours: auto (on a terminal, without NO_COLOR), always, never. Default: auto.")
    private Colour colour = Colour.AUTO;

    /** The colours for standard output. */
    public Ink ink(Surroundings surroundings) {
        return surroundings.ink(colour);
    }
}
