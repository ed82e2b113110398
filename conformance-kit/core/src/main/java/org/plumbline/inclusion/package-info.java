/**
 * Answers whether every JSON value that is valid under one JSON Schema (2020-12) is valid under another, with proof.
 *
 * <p>Owns: the question, its policies, its answers; its rooms {@code form}, {@code text}, {@code search} and {@code witness}. May call:
 * {@code json}, {@code rule.schema}. Never: fetches a schema, works without bound, says contained without proof.
 */
@NullMarked
package org.plumbline.inclusion;

import org.jspecify.annotations.NullMarked;
