/**
 * Reads untrusted JSON strictly, keeping positions, and writes JSON as the same bytes every time.
 *
 * <p>Owns: the strict reader, its limits and refusals, the canonical writer, the schemas of the kit's documents, the format of message texts. May call: nothing of Plumbline. Never: guesses an encoding, keeps the last of repeated names, rounds a number.
 */
@NullMarked
package org.plumbline.json;

import org.jspecify.annotations.NullMarked;
