/**
 * Shows people and programs what a check found.
 *
 * <p>Owns: the three outputs of a check (pretty, line, json), the output of a run, the totals. May call: {@code shell}, {@code words},
 * {@code excerpt} and core. Never: judges; reads anything but the lines it shows.
 */
@NullMarked
package org.plumbline.cli.findings;

import org.jspecify.annotations.NullMarked;
