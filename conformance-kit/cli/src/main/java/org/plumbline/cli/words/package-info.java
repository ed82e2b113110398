/**
 * What people read on the screen, in their language.
 *
 * <p>Owns: the words of the screen, the sentences about a finding. May call: {@code shell} and core. Never: judges, prints.
 */
@NullMarked
package org.plumbline.cli.words;

import org.jspecify.annotations.NullMarked;
