/**
 * Runs a standard's test suite over a vendor's messages and recorded exchanges.
 *
 * <p>Owns: the vendor's profile, the test run, its verdicts. May call: {@code json}, {@code verdict}, {@code standard}, {@code message}, {@code exchange}, {@code rule}, and its inner rooms {@code check} and {@code scenario}, which never call back. Never: opens connections, prints, looks at the clock.
 */
@NullMarked
package org.plumbline.conformance;

import org.jspecify.annotations.NullMarked;
