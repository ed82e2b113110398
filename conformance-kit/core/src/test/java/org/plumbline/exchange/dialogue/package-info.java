@NullMarked
package org.plumbline.exchange.dialogue;

import org.jspecify.annotations.NullMarked;
