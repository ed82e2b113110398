/**
 * Decides which of a schema's errors are mistakes of the author, and which only follow from them.
 *
 * <p>Owns: faults, their causes, the alternative that was meant, likeness of names. May call: {@code verdict}, the law of a
 * {@code standard}'s schemas. Never: evaluates a schema, knows a message's notation.
 */
@NullMarked
package org.plumbline.rule.schema.cause;

import org.jspecify.annotations.NullMarked;
