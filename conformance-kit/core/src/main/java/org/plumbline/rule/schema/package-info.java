/**
 * Decides whether a message fits the JSON Schema of its type.
 *
 * <p>Owns: the schema judge, the dialect it evaluates, how a cause is told. May call: {@code json},
 * {@code verdict}, {@code standard}, {@code message}, its rooms {@code cause} and {@code regex}. Never: fetches a schema, waits for a pattern without end.
 */
@NullMarked
package org.plumbline.rule.schema;

import org.jspecify.annotations.NullMarked;
