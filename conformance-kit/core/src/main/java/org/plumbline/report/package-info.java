/**
 * Writes a test run down as the same bytes every time.
 *
 * <p>Owns: the report payload: its fields, its writer, its strict reader. May call: {@code json}, {@code verdict}, {@code standard}, {@code conformance}. Never: signs; names a time, host or path.
 */
@NullMarked
package org.plumbline.report;

import org.jspecify.annotations.NullMarked;
