/** What tests of several rooms share. */
@NullMarked
package org.plumbline.testing;

import org.jspecify.annotations.NullMarked;
