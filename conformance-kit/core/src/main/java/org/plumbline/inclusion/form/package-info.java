/**
 * Writes a JSON Schema as one statement about a value, in few kinds of words.
 *
 * <p>Owns: statements, references, what unevaluated members are. May call: {@code rule.schema.regex} to match names. Never:
 * asks whether a statement can be true.
 */
@NullMarked
package org.plumbline.inclusion.form;

import org.jspecify.annotations.NullMarked;
