/**
 * Writes a standard as one HTML document that needs nothing else.
 *
 * <p>Owns: the document's parts and its look. May call: core. Never: fetches anything, looks at the clock; the same package gives the
 * same bytes.
 */
@NullMarked
package org.plumbline.cli.document;

import org.jspecify.annotations.NullMarked;
