/**
 * Keeps NATO's certificates and says at any time whether they hold.
 *
 * <p>Owns: certificates, their numbers and status, the signed status lists. May call: {@code problem}, {@code identity}, {@code journal},
 * {@code transparency}, {@code catalogue}, {@code enrolment}, {@code submission}, and the kit, which verifies. Never: signs a certificate; the
 * certifier's own key does that, elsewhere.
 */
@NullMarked
package org.plumbline.registry.certification;

import org.jspecify.annotations.NullMarked;
