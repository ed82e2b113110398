/**
 * Measures how well the samples of a standard prove its checks: weakens one check at a time and asks whether a sample notices.
 *
 * <p>Owns: the ways of weakening a check, the judgement of each, and what would notice one that nobody noticed. May call:
 * {@code json}, {@code standard}, {@code message}, {@code rule}, {@code conformance.check}, {@code conformance.archive}, {@code verdict}. Never: reads files, prints.
 */
@NullMarked
package org.plumbline.mutation;

import org.jspecify.annotations.NullMarked;
