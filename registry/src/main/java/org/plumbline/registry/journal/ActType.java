package org.plumbline.registry.journal;

import java.util.Locale;

/** The acts that bind somebody, and therefore stand in the log. */
public enum ActType {
    STANDARD_PROMULGATED,
    TRUSTLIST_PUBLISHED,
    REPORT_RECEIVED,
    CERTIFICATE_ISSUED,
    CERTIFICATE_SUSPENDED,
    CERTIFICATE_REINSTATED,
    CERTIFICATE_REVOKED;

    /** Its name in a log entry, for example {@code certificate.revoked}. */
    public String text() {
        return name().toLowerCase(Locale.ROOT).replace('_', '.');
    }
}
