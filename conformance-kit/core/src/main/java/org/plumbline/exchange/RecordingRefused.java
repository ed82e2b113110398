package org.plumbline.exchange;

/** Files that should hold a recording do not. The message says which file and what is wrong with it. */
public final class RecordingRefused extends Exception {
    private static final long serialVersionUID = 1L;

    RecordingRefused(String message) {
        super(message);
    }
}
