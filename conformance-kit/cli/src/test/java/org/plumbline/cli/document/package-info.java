@NullMarked
package org.plumbline.cli.document;

import org.jspecify.annotations.NullMarked;
