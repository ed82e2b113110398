package org.plumbline.registry.identity;

/** The roles that a token may state in its {@code groups}. Constants, for {@code @RolesAllowed} takes no enum. */
public final class Roles {
    /** Submits reports of one vendor's products. */
    public static final String VENDOR = "vendor";
    /** Verifies, re-runs, certifies, suspends, reinstates and revokes. */
    public static final String CERTIFIER = "certifier";
    /** Promulgates standards, as the Director of the NATO Standardization Office does. */
    public static final String DIRECTOR = "director";
    /** Publishes trust lists; neither promulgates nor certifies. */
    public static final String ADMIN = "admin";
    /** Writes and comments drafts. */
    public static final String EXPERT = "expert";

    private Roles() {}
}
