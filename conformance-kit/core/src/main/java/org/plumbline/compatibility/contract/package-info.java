/**
 * Compares the endpoint contracts (OpenAPI 3.1) of two packages.
 *
 * <p>Owns: what operations, parameters, bodies and answers mean for consumers and providers. May call: {@code change},
 * {@code standard}, {@code inclusion}. Never: follows a reference out of a package.
 */
@NullMarked
package org.plumbline.compatibility.contract;

import org.jspecify.annotations.NullMarked;
