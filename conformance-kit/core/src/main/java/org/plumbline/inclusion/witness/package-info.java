/**
 * Confirms witnesses with the validator, looks for more, and makes them small.
 *
 * <p>Owns: the validator of a question, the search for a refutation, closed content. May call: {@code search}, {@code rule.schema},
 * {@code json}. Never: takes anybody's word for a witness.
 */
@NullMarked
package org.plumbline.inclusion.witness;

import org.jspecify.annotations.NullMarked;
