/**
 * Reads a vendor's files into messages that know where each value stands.
 *
 * <p>Owns: the readers of JSON, NDJSON and CCSDS KVN. May call: {@code json}, {@code verdict}, {@code standard}. Never: judges values; opens connections.
 */
@NullMarked
package org.plumbline.message;

import org.jspecify.annotations.NullMarked;
