/** Tests of the room of the same name. */
@NullMarked
package org.plumbline.cli.words;

import org.jspecify.annotations.NullMarked;
