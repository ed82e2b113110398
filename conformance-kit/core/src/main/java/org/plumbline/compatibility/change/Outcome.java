package org.plumbline.compatibility.change;

/** What a change means for one side; the later, the worse. */
public enum Outcome {
    /** Proven to break nothing. */
    COMPATIBLE,
    /** Neither proven nor refuted: breaking until a named person says otherwise. */
    UNDECIDED,
    /** Shown to break something. */
    BREAKING;

    /** The worse of two. */
    public Outcome or(Outcome other) {
        return compareTo(other) >= 0 ? this : other;
    }
}
