/**
 * Reads XML texts into the JSON model that the same message has in JSON.
 *
 * <p>Owns: the notation of CCSDS NDM/XML (505.0-B): encoding, tokens with their places, elements, attributes, order. May call:
 * {@code json}, {@code verdict}, {@code message.mapping}. Never: judges values; reads a document type or anything outside of the text.
 */
@NullMarked
package org.plumbline.message.xml;

import org.jspecify.annotations.NullMarked;
