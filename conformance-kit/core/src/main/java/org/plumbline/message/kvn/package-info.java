/**
 * Reads the keyword = value notation (KVN) of the CCSDS navigation data messages into the JSON model of a message.
 *
 * <p>Owns: the notation's rules. May call: {@code mapping}, {@code json}, {@code verdict}. Never: knows a
 * standard's keywords; judges values.
 */
@NullMarked
package org.plumbline.message.kvn;

import org.jspecify.annotations.NullMarked;
