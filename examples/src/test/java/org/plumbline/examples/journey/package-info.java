@NullMarked
package org.plumbline.examples.journey;

import org.jspecify.annotations.NullMarked;
