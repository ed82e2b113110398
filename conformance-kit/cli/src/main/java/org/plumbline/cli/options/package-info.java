/**
 * Options that several commands share: the key, its password, the standards, the trust list.
 *
 * <p>Owns: how the thing that an option names is found and opened. May call: {@code shell} and core. Never: takes a password from
 * the command line.
 */
@NullMarked
package org.plumbline.cli.options;

import org.jspecify.annotations.NullMarked;
