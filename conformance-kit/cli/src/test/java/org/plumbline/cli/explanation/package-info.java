/** Tests of the room of the same name. */
@NullMarked
package org.plumbline.cli.explanation;

import org.jspecify.annotations.NullMarked;
