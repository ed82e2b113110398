/**
 * What every command needs from the place it runs in.
 *
 * <p>Owns: the surroundings (folder, environment, streams, clock), exit codes, options that several commands share, files
 * written whole or not at all. May call: nothing of Plumbline but {@code verdict} and {@code standard}. Never: judges, signs,
 * ends the process.
 */
@NullMarked
package org.plumbline.cli.shell;

import org.jspecify.annotations.NullMarked;
