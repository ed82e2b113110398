/**
 * The tables of the registry, on H2 and on PostgreSQL alike.
 *
 * <p>Owns: the migrations and how Java's types are written to columns. May call: nothing. Never: knows what the rows mean.
 */
@NullMarked
package org.plumbline.registry.database;

import org.jspecify.annotations.NullMarked;
