package org.plumbline.cli.shell;

/**
 * What is written to standard output does not arrive: the disk is full, or nobody reads on. Work is pointless then, so it ends at
 * once; a {@link java.io.PrintStream} by itself would go on in silence.
 */
public final class OutputLost extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final boolean readerGone;

    /**
     * @param readerGone whether the one who read has enough, as in {@code plumb … | head}
     */
    public OutputLost(boolean readerGone, Throwable cause) {
        super(cause.getMessage(), cause);
        this.readerGone = readerGone;
    }

    /** Whether the one who read has enough: no fault, and nothing to tell. */
    public boolean readerGone() {
        return readerGone;
    }
}
