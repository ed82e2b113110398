/**
 * Knows whose signature counts: the trust list in force.
 *
 * <p>Owns: the trust lists as published. May call: {@code problem}, {@code identity}, {@code journal}, and the kit's {@code trust}, which decides
 * whether a list holds. Never: enrols anyone by itself; the roots do, by signing a list.
 */
@NullMarked
package org.plumbline.registry.enrolment;

import org.jspecify.annotations.NullMarked;
