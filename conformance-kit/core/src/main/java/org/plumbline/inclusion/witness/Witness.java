package org.plumbline.inclusion.witness;

import tools.jackson.databind.JsonNode;

/**
 * A value that one schema accepts and another refuses.
 *
 * @param value the value
 * @param place JSON Pointer of what is refused in it
 * @param pointer JSON Pointer to the keyword that refuses it, by the way of evaluation
 * @param keyword that keyword
 */
public record Witness(JsonNode value, String place, String pointer, String keyword) {}
