/**
 * NATO's Interoperability Conformance Certificate and whether it still holds.
 *
 * <p>Owns: the certificate, the status list, the verifier and its answers. May call: {@code json}, {@code report}, {@code evidence}, {@code signature}, {@code trust}, {@code transparency}. Never: turns a stale status into a valid one.
 */
@NullMarked
package org.plumbline.certificate;

import org.jspecify.annotations.NullMarked;
