package org.plumbline.conformance.trial;

import org.jspecify.annotations.Nullable;

/**
 * A sample, a variation of one or a recording of a package, and what it is there to show.
 *
 * @param name its path in the package: a file below {@code samples/}, a variation in it, a folder below {@code recordings/}
 * @param kind which of the three
 * @param about the message type of a sample or variation, the contract of a recording
 * @param requirement the one requirement that it breaks; null when it breaks none
 */
public record Exhibit(String name, Kind kind, String about, @Nullable String requirement) {
    /** What an exhibit is. */
    public enum Kind {
        SAMPLE,
        VARIATION,
        RECORDING
    }

    /** Whether it shows how a requirement is met. */
    public boolean valid() {
        return requirement == null;
    }
}
