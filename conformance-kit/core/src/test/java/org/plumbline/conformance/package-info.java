@NullMarked
package org.plumbline.conformance;

import org.jspecify.annotations.NullMarked;
