/**
 * The formats of JSON Schema validation, 7.3, as their standards define them.
 *
 * <p>Owns: the forms of times, names of hosts and mailboxes, addresses, references and pointers. May call: {@code regex}. Never: resolves a
 * name, connects to anything, knows a list of what exists today.
 */
@NullMarked
package org.plumbline.rule.schema.format;

import org.jspecify.annotations.NullMarked;
