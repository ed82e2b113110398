/**
 * Says what went wrong with a request, as RFC 9457 wants it said.
 *
 * <p>Owns: the catalogue of problem types, and every answer that is an error. May call: nothing. Never: shows a class name, a statement or a
 * stack trace.
 */
@NullMarked
package org.plumbline.registry.problem;

import org.jspecify.annotations.NullMarked;
