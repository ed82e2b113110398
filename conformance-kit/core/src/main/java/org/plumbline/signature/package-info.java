/**
 * Signs bytes and proves who signed them.
 *
 * <p>Owns: the envelope (JWS), its strict reader, keys and algorithms. May call: {@code json}. Never: decides whom to trust; accepts an algorithm that the key does not fix.
 */
@NullMarked
package org.plumbline.signature;

import org.jspecify.annotations.NullMarked;
