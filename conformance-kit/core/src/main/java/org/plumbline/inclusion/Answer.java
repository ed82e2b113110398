package org.plumbline.inclusion;

import tools.jackson.databind.JsonNode;

/** Whether every value that is valid under one schema is valid under another. */
public sealed interface Answer {
    /** Proven by rules, and a search for a witness found none. */
    record Contained() implements Answer {}

    /**
     * Refuted by a witness, which the validator confirmed.
     *
     * @param witness a small value, valid under the one and invalid under the other
     * @param place JSON Pointer of what is refused in the value
     * @param pointer JSON Pointer to the keyword that refuses it, by the way of evaluation, {@code $ref} included
     * @param keyword that keyword
     */
    record NotContained(JsonNode witness, String place, String pointer, String keyword) implements Answer {}

    /**
     * Neither.
     *
     * @param reason why, as a sentence without its point
     */
    record Undecided(String reason) implements Answer {}
}
