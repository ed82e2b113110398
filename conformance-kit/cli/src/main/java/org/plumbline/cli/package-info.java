/**
 * The command {@code plumb}.
 *
 * <p>Owns: the tree of commands, the answer to what goes wrong, the end of the process. May call: the rooms below it and all of
 * core. Never: judges or signs by itself.
 */
@NullMarked
package org.plumbline.cli;

import org.jspecify.annotations.NullMarked;
