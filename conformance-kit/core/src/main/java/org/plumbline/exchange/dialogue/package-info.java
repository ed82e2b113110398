/**
 * What a scenario asks a service, request by request: which comes next follows from the answers before it.
 *
 * <p>Owns: the steps and expectations that a suite states as data, the values kept from answers, the addresses that a service
 * gives. The capture asks by it, and the judge holds a recording against it, so that both mean the same conversation. May call:
 * {@code json}, {@code standard}, {@code exchange}. Never: judges an answer; opens connections.
 */
@NullMarked
package org.plumbline.exchange.dialogue;

import org.jspecify.annotations.NullMarked;
