@NullMarked
package org.plumbline.exchange.capture;

import org.jspecify.annotations.NullMarked;
