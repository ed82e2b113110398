/**
 * Standards as agreed: packages of documents, schemas, rules, samples and a test suite.
 *
 * <p>Owns: the package format, its reader, and its digest. May call: {@code json}, {@code verdict}. Never: fetches anything that a package does not contain.
 */
@NullMarked
package org.plumbline.standard;

import org.jspecify.annotations.NullMarked;
