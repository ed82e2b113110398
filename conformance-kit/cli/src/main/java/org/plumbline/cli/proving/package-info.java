/**
 * The verbs that prove: keys, signatures, certificates, and what goes to the registry.
 *
 * <p>Owns: one class a verb: its options, one call into core, what it prints; the client of the registry's HTTP API. May call:
 * {@code shell} and core. Never: signs or verifies by itself; takes a password from the command line.
 */
@NullMarked
package org.plumbline.cli.proving;

import org.jspecify.annotations.NullMarked;
