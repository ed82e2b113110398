/** Tests of the room of the same name. */
@NullMarked
package org.plumbline.cli.shell;

import org.jspecify.annotations.NullMarked;
