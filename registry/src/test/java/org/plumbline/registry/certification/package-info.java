/** Tests of the certificates' keeper that need no server. */
@NullMarked
package org.plumbline.registry.certification;

import org.jspecify.annotations.NullMarked;
