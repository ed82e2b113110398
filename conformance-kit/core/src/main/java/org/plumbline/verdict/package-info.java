/**
 * The words for what a check found.
 *
 * <p>Owns: {@link Verdict}, {@link Severity}, {@link Place}, {@link Finding}, {@link Hint} and their texts. May call: {@code json}. Never: judges, reads files, prints.
 */
@NullMarked
package org.plumbline.verdict;

import org.jspecify.annotations.NullMarked;
