/**
 * Makes the recordings of a standard package from a script, for its author.
 *
 * <p>Owns: the script of a service that fulfils a contract, how it is broken, what is left of a recording that breaks a
 * requirement. May call: {@code json}, {@code standard}, {@code exchange}, {@code exchange.dialogue}, {@code verdict},
 * {@code conformance.check}, {@code conformance.scenario}. Never: opens connections, reads or writes files.
 */
@NullMarked
package org.plumbline.conformance.rehearsal;

import org.jspecify.annotations.NullMarked;
