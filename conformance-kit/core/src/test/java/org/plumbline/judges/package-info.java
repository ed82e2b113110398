/** External judges: programs and libraries that nobody here wrote, and that check what was made here. */
@NullMarked
package org.plumbline.judges;

import org.jspecify.annotations.NullMarked;
