/**
 * Keeps the promulgated standards and serves every part of them.
 *
 * <p>Owns: standards as promulgated, which never change. May call: {@code problem}, {@code identity}, {@code journal}, and the kit's {@code standard}
 * and {@code compatibility}.
 * Never: judges whether a package is in order; the kit does.
 */
@NullMarked
package org.plumbline.registry.catalogue;

import org.jspecify.annotations.NullMarked;
