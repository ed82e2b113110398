package org.plumbline.compatibility.change;

import tools.jackson.databind.JsonNode;

/**
 * A message that one standard accepts and the other refuses, as small as was found.
 *
 * @param message the message, or the value in it that a changed part of a contract is about
 * @param place JSON Pointer of what is refused in it
 * @param pointer JSON Pointer to the keyword of the schema that refuses it, or the id of the rule that does
 * @param keyword that keyword, or {@code rule}
 */
public record Proof(JsonNode message, String place, String pointer, String keyword) {}
