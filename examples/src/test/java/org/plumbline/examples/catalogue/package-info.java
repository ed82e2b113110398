@NullMarked
package org.plumbline.examples.catalogue;

import org.jspecify.annotations.NullMarked;
