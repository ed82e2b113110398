package org.plumbline.cli.findings;

import org.plumbline.cli.shell.Ink;

/**
 * What people's output is written on.
 *
 * @param ink colours, if any
 * @param width columns of the screen
 * @param limit findings shown for each file
 */
public record Page(Ink ink, int width, int limit) {}
