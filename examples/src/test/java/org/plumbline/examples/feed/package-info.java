@NullMarked
package org.plumbline.examples.feed;

import org.jspecify.annotations.NullMarked;
