/**
 * Reads messages that a service writes as one flat JSON object, with all values as text, into the JSON model of the message.
 *
 * <p>Owns: the flat layout. May call: {@code mapping}, {@code json}, {@code verdict}. Never: knows a standard's keywords; judges values.
 */
@NullMarked
package org.plumbline.message.flat;

import org.jspecify.annotations.NullMarked;
