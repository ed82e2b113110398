package org.plumbline.inclusion.text;

/** Whether there is a text is not known. */
public final class TextUndecided extends Exception {
    private static final long serialVersionUID = 1L;

    /** @param reason why, as a sentence without its point */
    public TextUndecided(String reason) {
        super(reason);
    }
}
