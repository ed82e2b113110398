@NullMarked
package org.plumbline.conformance.scenario;

import org.jspecify.annotations.NullMarked;
