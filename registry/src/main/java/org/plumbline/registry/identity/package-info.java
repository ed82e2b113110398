/**
 * Knows who acts, in which role, and what the role may do.
 *
 * <p>Owns: the caller, the roles, the one place that allows or denies ({@code Authz}). May call: {@code problem}. Never: switches
 * authentication off; trusts a role that no token states.
 */
@NullMarked
package org.plumbline.registry.identity;

import org.jspecify.annotations.NullMarked;
