/**
 * The words of the domain that rules may use: times, vectors, frames, covariances, decimal text.
 *
 * <p>Owns: the functions and their catalogue, documented in {@code conformance-kit/docs/functions.md}. May call: nothing of
 * Plumbline but {@code footprint}. Never: sees a message, keeps state, looks at the clock.
 */
@NullMarked
package org.plumbline.rule.function;

import org.jspecify.annotations.NullMarked;
