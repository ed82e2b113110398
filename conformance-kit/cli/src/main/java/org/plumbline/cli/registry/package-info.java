/**
 * The registry, as its HTTP API shows it.
 *
 * <p>Owns: the client, its options, the registry's refusals. May call: {@code shell} and {@code json}. Never: follows a redirect
 * with a token; believes what the registry says without a proof.
 */
@NullMarked
package org.plumbline.cli.registry;

import org.jspecify.annotations.NullMarked;
