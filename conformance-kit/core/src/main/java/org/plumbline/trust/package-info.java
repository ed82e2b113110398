/**
 * Says whose signature counts, for what, and since when.
 *
 * <p>Owns: the trust list, its signatures and versions. May call: {@code json}, {@code signature}, {@code transparency}. Never: trusts a certificate because a document carries it.
 */
@NullMarked
package org.plumbline.trust;

import org.jspecify.annotations.NullMarked;
