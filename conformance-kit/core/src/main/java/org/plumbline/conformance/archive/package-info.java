/**
 * Judges messages together: what no message can break alone.
 *
 * <p>Owns: the archive rules and the sorting of what they need, in bounded memory. May call: {@code verdict}, {@code standard},
 * {@code message}, {@code rule.function}. Never: keeps a file when it is done, opens connections, prints, looks at the clock.
 */
@NullMarked
package org.plumbline.conformance.archive;

import org.jspecify.annotations.NullMarked;
