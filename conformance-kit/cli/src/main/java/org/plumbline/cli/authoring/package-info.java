/**
 * The verbs of those who write standards: {@code plumb standard lint}, {@code test} and their like.
 *
 * <p>Owns: one class a verb: its options, one call into core, what it prints. May call: {@code shell}, {@code options}, {@code
 * words}, {@code excerpt}, {@code document} and core. Never: judges by itself; changes a package that is there.
 */
@NullMarked
package org.plumbline.cli.authoring;

import org.jspecify.annotations.NullMarked;
