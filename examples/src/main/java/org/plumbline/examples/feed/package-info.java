/**
 * Two vendors' services that offer conjunction data messages over HTTP: one as the standard asks, one with three faults.
 *
 * <p>Owns: the vendors' code. May call: the JDK only, as a vendor's code knows nothing of Plumbline. Never: a network beyond
 * 127.0.0.1.
 */
@NullMarked
package org.plumbline.examples.feed;

import org.jspecify.annotations.NullMarked;
