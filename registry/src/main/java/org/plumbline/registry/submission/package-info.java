/**
 * Takes vendors' signed reports and certifiers' re-runs of them.
 *
 * <p>Owns: reports, evidence, re-run statements. May call: {@code problem}, {@code identity}, {@code journal}, {@code transparency},
 * {@code catalogue}, {@code enrolment}, and the kit, which verifies. Never: judges evidence; opens an address that a report names.
 */
@NullMarked
package org.plumbline.registry.submission;

import org.jspecify.annotations.NullMarked;
