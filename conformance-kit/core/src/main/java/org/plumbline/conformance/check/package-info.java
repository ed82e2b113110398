/**
 * Checks single messages against a standard, and a standard against its own samples.
 *
 * <p>Owns: the order of the checks, how many were made, and the trial of a package on its own samples. May call: {@code json}, {@code verdict}, {@code standard}, {@code message}, {@code rule}, {@code conformance.archive}. Never: opens connections, prints, looks at the clock.
 */
@NullMarked
package org.plumbline.conformance.check;

import org.jspecify.annotations.NullMarked;
