/**
 * Shows the registry's answers as pages.
 *
 * <p>Owns: the templates, the style sheet, the headers that every answer carries. May call: the records on the wire of all rooms. Never: asks
 * the database; knows more than the answer that it shows.
 */
@NullMarked
package org.plumbline.registry.web;

import org.jspecify.annotations.NullMarked;
