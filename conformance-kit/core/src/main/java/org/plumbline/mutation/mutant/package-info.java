/**
 * The ways in which a check of a standard can be weakened, one at a time.
 *
 * <p>Owns: the operators, and the names of what they make. May call: {@code json}, {@code standard}. Never: judges a message.
 */
@NullMarked
package org.plumbline.mutation.mutant;

import org.jspecify.annotations.NullMarked;
