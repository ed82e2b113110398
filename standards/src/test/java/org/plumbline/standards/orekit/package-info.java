/**
 * Compares the kit with Orekit, another reader of CCSDS messages.
 *
 * <p>Owns: the comparison, and the reasons where the two differ. May call: the kit's core, Orekit. Never: decides what is right by
 * what Orekit says.
 */
@NullMarked
package org.plumbline.standards.orekit;

import org.jspecify.annotations.NullMarked;
