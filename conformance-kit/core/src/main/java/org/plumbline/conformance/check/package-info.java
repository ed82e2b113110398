/**
 * Checks single messages against a standard.
 *
 * <p>Owns: the order of the checks and how many were made. May call: {@code json}, {@code verdict}, {@code standard}, {@code message}, {@code rule}, {@code conformance.archive}. Never: opens connections, prints, looks at the clock.
 */
@NullMarked
package org.plumbline.conformance.check;

import org.jspecify.annotations.NullMarked;
