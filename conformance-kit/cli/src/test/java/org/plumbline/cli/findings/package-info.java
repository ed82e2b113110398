/** Tests of the room of the same name. */
@NullMarked
package org.plumbline.cli.findings;

import org.jspecify.annotations.NullMarked;
