/**
 * Proves that a log only ever grew.
 *
 * <p>Owns: the RFC 6962 Merkle tree, tiles, signed notes and proofs. May call: {@code json}. Never: stores the log; decides what is logged.
 */
@NullMarked
package org.plumbline.transparency;

import org.jspecify.annotations.NullMarked;
