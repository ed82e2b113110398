/**
 * Reads a vendor's files into messages that know where each value stands.
 *
 * <p>Owns: the notation of a file and the kind of its messages; JSON, NDJSON, gzip. KVN, XML and the flat layout have rooms of their own. May call: {@code json}, {@code verdict}, {@code standard}. Never: judges values; opens connections.
 */
@NullMarked
package org.plumbline.message;

import org.jspecify.annotations.NullMarked;
