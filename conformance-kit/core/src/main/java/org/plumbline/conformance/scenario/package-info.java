/**
 * Judges the recorded conversation with a live service by one scenario of a test suite.
 *
 * <p>Owns: what an answer, a list and several readings of it must be like, and whether the recording is the whole conversation
 * that the scenario prescribes. May call: {@code json}, {@code verdict}, {@code standard}, {@code message}, {@code exchange},
 * {@code exchange.dialogue}, {@code rule}, {@code conformance.check}. Never: opens connections, prints, looks at the clock.
 */
@NullMarked
package org.plumbline.conformance.scenario;

import org.jspecify.annotations.NullMarked;
