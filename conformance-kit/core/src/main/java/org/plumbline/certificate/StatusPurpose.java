package org.plumbline.certificate;

import java.util.Locale;

/** What a bit in a status list says (W3C Bitstring Status List 1.0 section 2.2). */
public enum StatusPurpose {
    /** The certificate is no longer valid, and never will be again. */
    REVOCATION,
    /** The certificate is not valid for the time being. */
    SUSPENSION;

    /** For example {@code revocation}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
