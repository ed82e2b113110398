/**
 * Records what a live service answered.
 *
 * <p>Owns: the recorded HTTP exchange, the capture with its budget and allow list. May call: {@code json}, {@code verdict}, {@code standard}. Never: judges what it records.
 */
@NullMarked
package org.plumbline.exchange;

import org.jspecify.annotations.NullMarked;
