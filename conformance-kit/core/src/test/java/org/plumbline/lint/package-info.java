@NullMarked
package org.plumbline.lint;

import org.jspecify.annotations.NullMarked;
