/** Tests of {@code mutation}. */
@NullMarked
package org.plumbline.mutation;

import org.jspecify.annotations.NullMarked;
