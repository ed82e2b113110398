@NullMarked
package org.plumbline.conformance.trial;

import org.jspecify.annotations.NullMarked;
