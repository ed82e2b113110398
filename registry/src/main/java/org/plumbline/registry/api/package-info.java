/**
 * Describes the HTTP interface: the OpenAPI document, and a schema for each JSON answer.
 *
 * <p>Owns: how operations and records become descriptions. May call: the resources and records of all rooms, by reflection only. Never:
 * answers anything else.
 */
@NullMarked
package org.plumbline.registry.api;

import org.jspecify.annotations.NullMarked;
