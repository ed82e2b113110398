/**
 * Where on the ground something lies: geometries of GeoJSON (RFC 7946) in longitude and latitude, on the plane that these span.
 *
 * <p>Owns: rings, containment, contact. May call: nothing of Plumbline. Never: knows rules or messages.
 */
@NullMarked
package org.plumbline.rule.footprint;

import org.jspecify.annotations.NullMarked;
