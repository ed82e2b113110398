/**
 * Decides whether one message fits its schema and its rules.
 *
 * <p>Owns: the schema judge, the rule judge. May call: {@code json}, {@code verdict}, {@code standard}, {@code message}. Never: reads files, opens connections, prints.
 */
@NullMarked
package org.plumbline.rule;

import org.jspecify.annotations.NullMarked;
