/**
 * The verbs that judge and the ones that tell what is judged: check, run, rerun, explain, standards.
 *
 * <p>Owns: one class a verb: its options, one call into core, what it prints. May call: {@code shell}, {@code findings} and
 * core. Never: judges by itself.
 */
@NullMarked
package org.plumbline.cli.judging;

import org.jspecify.annotations.NullMarked;
