/**
 * Compares two versions or editions of a standard: what changes, and whether old and new products still understand each other.
 *
 * <p>Owns: the comparison of schemas, rules and requirements; its rooms {@code change} and {@code contract}. May call: {@code standard},
 * {@code message}, {@code rule}, {@code inclusion}, {@code conformance}. Never: calls compatible what is not proven.
 */
@NullMarked
package org.plumbline.compatibility;

import org.jspecify.annotations.NullMarked;
