/**
 * Explains what a finding names: a code of the kit, a rule, a requirement.
 *
 * <p>Owns: why each code of the kit exists with a wrong and a right example, examples from the samples of a standard, names that are
 * near to one that nobody knows. May call: {@code shell}, {@code words}, {@code excerpt} and core. Never: judges a user's message.
 */
@NullMarked
package org.plumbline.cli.explanation;

import org.jspecify.annotations.NullMarked;
