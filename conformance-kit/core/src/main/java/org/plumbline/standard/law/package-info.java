/**
 * What a standard package must keep beyond the form of its files.
 *
 * <p>Owns: the laws of a package, and which requirement each keyword of its schemas enforces. May call: {@code json}, {@code standard}. Never: judges a message.
 */
@NullMarked
package org.plumbline.standard.law;

import org.jspecify.annotations.NullMarked;
