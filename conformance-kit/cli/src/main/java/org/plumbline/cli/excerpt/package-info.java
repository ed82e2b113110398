/**
 * Shows the line that a finding stands in.
 *
 * <p>Owns: the excerpt with its caret, cut to the width of a screen. May call: {@code shell} and core. Never: judges; keeps more of a
 * file than it shows.
 */
@NullMarked
package org.plumbline.cli.excerpt;

import org.jspecify.annotations.NullMarked;
