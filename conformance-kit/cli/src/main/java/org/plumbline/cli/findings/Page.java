package org.plumbline.cli.findings;

import org.plumbline.cli.shell.Ink;

/**
 * What people's output is written on.
 *
 * @param ink colours, if any
 * @param width columns of the screen
 * @param limit findings shown for each file
 * @param all whether repetitions of one mistake are shown too
 */
public record Page(Ink ink, int width, int limit, boolean all) {
    /** A page that tells repetitions in one line. */
    public Page(Ink ink, int width, int limit) {
        this(ink, width, limit, false);
    }
}
