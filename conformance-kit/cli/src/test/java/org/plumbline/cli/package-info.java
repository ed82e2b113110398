/** Tests of the command as its users see it: what they type, what they read, how the process ends. */
@NullMarked
package org.plumbline.cli;

import org.jspecify.annotations.NullMarked;
