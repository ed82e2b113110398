package org.plumbline.trust;

import java.util.Arrays;
import java.util.Locale;

/** What an organisation's signature counts for. */
public enum Role {
    /** Declares that its own products conform. */
    VENDOR,
    /** Tests for vendors and signs beside them. */
    LAB,
    /** Certifies products for the nations. */
    CERTIFIER,
    /** Signs status lists. */
    STATUS,
    /** Keeps the transparency log. */
    LOG;

    /** The word in trust lists, for example {@code vendor}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Role of(String word) {
        return Arrays.stream(values())
                .filter(role -> role.word().equals(word))
                .findFirst()
                .orElseThrow();
    }
}
