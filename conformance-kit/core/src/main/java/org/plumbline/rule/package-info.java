/**
 * Decides whether a message keeps the rules of its standard: what a schema cannot say.
 *
 * <p>Owns: the rule language, the rule judge and its outcome. May call: {@code json}, {@code verdict}, {@code standard},
 * {@code message}; the words of the domain stand in {@code rule.function}, the schemas' judge in {@code rule.schema}. Never: reads
 * files, opens connections, prints.
 */
@NullMarked
package org.plumbline.rule;

import org.jspecify.annotations.NullMarked;
