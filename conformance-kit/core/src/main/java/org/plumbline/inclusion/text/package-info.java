/**
 * Decides whether a text exists that fits some patterns and not others, and finds a shortest one.
 *
 * <p>Owns: patterns of ECMA-262 as languages, their derivatives. May call: {@code rule.schema.regex}. Never: backtracks, works without bound.
 */
@NullMarked
package org.plumbline.inclusion.text;

import org.jspecify.annotations.NullMarked;
