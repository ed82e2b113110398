/**
 * What two packages differ in, and what that means for those who read and those who write.
 *
 * <p>Owns: changes, outcomes, proofs, waivers. May call: nothing. Never: decides what a change means.
 */
@NullMarked
package org.plumbline.compatibility.change;

import org.jspecify.annotations.NullMarked;
