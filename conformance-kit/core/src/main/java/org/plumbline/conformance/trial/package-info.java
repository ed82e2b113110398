/**
 * Tries a standard on its own samples and recordings, before anybody else is judged by it.
 *
 * <p>Owns: the trial of a package. May call: {@code json}, {@code verdict}, {@code standard}, {@code exchange}, {@code
 * conformance.archive}, {@code conformance.check}, {@code conformance.scenario}. Never: opens connections, prints, looks at the clock.
 */
@NullMarked
package org.plumbline.conformance.trial;

import org.jspecify.annotations.NullMarked;
