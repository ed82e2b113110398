/**
 * The laws that every standard package keeps, each a test over all packages and all samples.
 *
 * <p>Owns: the laws, the digests of promulgated packages, the verdicts on real messages. May call: the kit's core. Never:
 * changes a package.
 */
@NullMarked
package org.plumbline.standards;

import org.jspecify.annotations.NullMarked;
