package org.plumbline.cli.shell;

/** What the user gave is not what the command takes. The message says what is wrong and what would be right. */
public final class UsageProblem extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public UsageProblem(String message) {
        super(message);
    }
}
