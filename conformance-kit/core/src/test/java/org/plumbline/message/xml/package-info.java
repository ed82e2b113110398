@NullMarked
package org.plumbline.message.xml;

import org.jspecify.annotations.NullMarked;
