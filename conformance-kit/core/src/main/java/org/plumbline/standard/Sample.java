package org.plumbline.standard;

import org.jspecify.annotations.Nullable;

/**
 * A sample message that comes with a standard.
 *
 * @param file its path below {@code samples/}
 * @param messageType the kind of message
 * @param expected the one finding that an invalid sample brings; null for a valid one
 */
public record Sample(String file, String messageType, @Nullable Expected expected) {
    /**
     * What an invalid sample breaks, and where.
     *
     * @param requirement the one requirement it breaks
     * @param code the code of the finding
     * @param pointer JSON Pointer of the guilty place
     * @param message which message of the file is guilty, from 0
     * @param line line in the file, from 1
     * @param column column in the line, from 1
     */
    public record Expected(String requirement, String code, String pointer, int message, int line, int column) {}
}
