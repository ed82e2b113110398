/** Tests of the room of the same name. */
@NullMarked
package org.plumbline.cli.excerpt;

import org.jspecify.annotations.NullMarked;
