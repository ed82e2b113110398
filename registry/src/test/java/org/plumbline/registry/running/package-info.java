/** A registry that really runs: on Payara Micro, with a real database, asked over HTTP. */
@NullMarked
package org.plumbline.registry.running;

import org.jspecify.annotations.NullMarked;
