/**
 * Regular expressions of ECMA-262, as JSON Schema has them, that always come to an end.
 *
 * <p>Owns: their translation to the JDK's, the bound on matching. May call: nothing of the house. Never: waits for a pattern without
 * end, takes for right what ECMA-262 does not know.
 */
@NullMarked
package org.plumbline.rule.schema.regex;

import org.jspecify.annotations.NullMarked;
