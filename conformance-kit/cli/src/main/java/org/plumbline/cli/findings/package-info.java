/**
 * Shows people and programs what a check found.
 *
 * <p>Owns: the three outputs of a check (pretty, line, json), the excerpt with its caret, the totals. May call: {@code shell} and
 * core. Never: judges; reads anything but the lines it shows.
 */
@NullMarked
package org.plumbline.cli.findings;

import org.jspecify.annotations.NullMarked;
