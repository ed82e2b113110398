/**
 * What a live service was asked and what it answered.
 *
 * <p>Owns: the service and the terms on which it is asked, the recorded HTTP exchange, the recording as files. May call: {@code json},
 * {@code verdict}, {@code standard}. Never: judges what was recorded; opens connections ({@code exchange.capture} does).
 */
@NullMarked
package org.plumbline.exchange;

import org.jspecify.annotations.NullMarked;
