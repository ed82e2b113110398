/**
 * Asks a live service and records its answers.
 *
 * <p>Owns: the capture with its budgets, the check of the address before each connection, the HTTP/1.1 client. May call:
 * {@code json}, {@code standard}, {@code exchange}, {@code exchange.dialogue}. Never: judges what it records; follows a redirect; connects to an
 * address that it has not checked; writes a secret down.
 */
@NullMarked
package org.plumbline.exchange.capture;

import org.jspecify.annotations.NullMarked;
