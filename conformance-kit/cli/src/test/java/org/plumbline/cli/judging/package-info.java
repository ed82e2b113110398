/** Tests of the room of the same name. */
@NullMarked
package org.plumbline.cli.judging;

import org.jspecify.annotations.NullMarked;
