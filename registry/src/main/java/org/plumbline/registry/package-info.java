/**
 * The registry: keeps standards, reports and certificates, and serves them over HTTP.
 *
 * <p>Owns: the JAX-RS application and the settings of one registry. Never: judges, signs or verifies anything by code of its own; that is the
 * kit's core.
 */
@NullMarked
package org.plumbline.registry;

import org.jspecify.annotations.NullMarked;
