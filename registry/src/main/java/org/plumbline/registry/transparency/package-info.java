/**
 * Publishes the log so that anyone can prove what stands in it, and that it only grew.
 *
 * <p>Owns: the log's key, checkpoints, tiles, proofs and receipts. May call: {@code problem}, {@code journal}, and the kit's
 * {@code transparency}, which does the arithmetic. Never: writes to the log.
 */
@NullMarked
package org.plumbline.registry.transparency;

import org.jspecify.annotations.NullMarked;
