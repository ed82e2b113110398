/**
 * Decides whether a message fits the JSON Schema of its type.
 *
 * <p>Owns: the schema judge, the dialect it evaluates, what a schema's errors mean to people. May call: {@code json},
 * {@code verdict}, {@code standard}, {@code message}. Never: fetches a schema, waits for a pattern without end.
 */
@NullMarked
package org.plumbline.rule.schema;

import org.jspecify.annotations.NullMarked;
