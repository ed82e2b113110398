/** Tests of the room of the same name. */
@NullMarked
package org.plumbline.cli.registry;

import org.jspecify.annotations.NullMarked;
