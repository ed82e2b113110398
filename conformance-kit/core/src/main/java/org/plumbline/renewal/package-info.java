/**
 * Keeps a verifier's trust material up to date.
 *
 * <p>Owns: the renewal of a trust kit, the log as it was seen last. May call: {@code transparency}, {@code trust}, {@code
 * certificate}. Never: opens connections, takes a step back.
 */
@NullMarked
package org.plumbline.renewal;

import org.jspecify.annotations.NullMarked;
