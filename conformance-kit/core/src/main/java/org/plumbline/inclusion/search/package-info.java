/**
 * Decides whether some value makes statements true and others false, and builds a small one.
 *
 * <p>Owns: the case distinction, what is possible for numbers, texts, arrays and objects. May call: {@code form}, {@code text},
 * {@code rule.schema.regex}. Never: guesses; works beyond its budget.
 */
@NullMarked
package org.plumbline.inclusion.search;

import org.jspecify.annotations.NullMarked;
