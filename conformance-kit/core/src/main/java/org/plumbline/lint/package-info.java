/**
 * Tells the author of a standard everything that should be mended in its package.
 *
 * <p>Owns: advice beyond the laws, and the list of all faults of a package. May call: {@code json}, {@code verdict}, {@code standard},
 * {@code rule}, {@code conformance.trial}. Never: changes a package, fetches what a text links to, prints.
 */
@NullMarked
package org.plumbline.lint;

import org.jspecify.annotations.NullMarked;
