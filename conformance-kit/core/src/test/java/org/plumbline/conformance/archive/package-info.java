@NullMarked
package org.plumbline.conformance.archive;

import org.jspecify.annotations.NullMarked;
