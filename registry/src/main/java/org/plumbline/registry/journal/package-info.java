/**
 * Writes down every binding act, in the transaction that makes it binding.
 *
 * <p>Owns: the append-only log and who acted. May call: {@code problem}. Never: changes or deletes an entry; writes personal data into the public
 * log.
 */
@NullMarked
package org.plumbline.registry.journal;

import org.jspecify.annotations.NullMarked;
