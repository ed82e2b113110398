@NullMarked
package org.plumbline.conformance.check;

import org.jspecify.annotations.NullMarked;
