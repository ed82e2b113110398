/**
 * Maps the keywords of a message, in whatever notation they come, to the JSON model of the message.
 *
 * <p>Owns: the mapping document of a standard, the model as it grows, the places of its values, and what readers find wrong. May
 * call: {@code json}, {@code verdict}. Never: reads a notation; knows a standard's keywords; judges values.
 */
@NullMarked
package org.plumbline.message.mapping;

import org.jspecify.annotations.NullMarked;
