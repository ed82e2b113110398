/** Tests of {@code mutation.mutant}. */
@NullMarked
package org.plumbline.mutation.mutant;

import org.jspecify.annotations.NullMarked;
