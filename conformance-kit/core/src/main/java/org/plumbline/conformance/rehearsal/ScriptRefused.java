package org.plumbline.conformance.rehearsal;

/** A script cannot be played. The message says why. */
public final class ScriptRefused extends Exception {
    private static final long serialVersionUID = 1L;

    ScriptRefused(String message) {
        super(message);
    }
}
