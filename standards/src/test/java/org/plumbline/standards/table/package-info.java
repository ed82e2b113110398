/**
 * A table of all shared messages: what the kit says about each, what is said about it elsewhere, and why the two differ.
 *
 * <p>Owns: the table, the reasons. May call: the kit's core. Never: changes what the kit says.
 */
@NullMarked
package org.plumbline.standards.table;

import org.jspecify.annotations.NullMarked;
