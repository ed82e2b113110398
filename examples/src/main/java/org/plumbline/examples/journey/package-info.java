/**
 * What the demonstration needs on a machine that has a JDK and nothing else: plain HTTP.
 *
 * <p>Owns: {@link Http}. May call: the JDK only. Never: verifies or signs; that is the kit's work.
 */
@NullMarked
package org.plumbline.examples.journey;

import org.jspecify.annotations.NullMarked;
