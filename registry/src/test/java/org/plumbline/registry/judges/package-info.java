/** External judges: programs that nobody here wrote, and that check what was made here. */
@NullMarked
package org.plumbline.registry.judges;

import org.jspecify.annotations.NullMarked;
