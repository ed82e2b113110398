/**
 * The laws that every standard package keeps, each a test over all packages and all samples.
 *
 * <p>Owns: the laws and the digests of promulgated packages. May call: the kit's core. Never: knows the content of a
 * single standard.
 */
@NullMarked
package org.plumbline.standards;

import org.jspecify.annotations.NullMarked;
