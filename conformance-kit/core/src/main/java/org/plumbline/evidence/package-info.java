/**
 * Keeps what a report was made from, so that anyone can make it again.
 *
 * <p>Owns: the evidence bag (BagIt 1.0, zipped) and its safe reader. May call: {@code json}, {@code report} and the rooms it may call. Never: extracts an entry by a name that came from outside; fetches.
 */
@NullMarked
package org.plumbline.evidence;

import org.jspecify.annotations.NullMarked;
