/**
 * Breaks messages that pass, in ways that are known, and counts what the kit finds.
 *
 * <p>Owns: kinds of faults, where each must be found, the score. May call: the kit's core. Never: looks at how the kit finds what
 * it finds.
 */
@NullMarked
package org.plumbline.standards.fault;

import org.jspecify.annotations.NullMarked;
