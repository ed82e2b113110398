@NullMarked
package org.plumbline.standard.law;

import org.jspecify.annotations.NullMarked;
