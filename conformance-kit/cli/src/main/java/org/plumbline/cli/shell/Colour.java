package org.plumbline.cli.shell;

/** When output is coloured. */
public enum Colour {
    /** On a terminal, where the user did not set {@code NO_COLOR}. */
    AUTO,
    ALWAYS,
    NEVER
}
