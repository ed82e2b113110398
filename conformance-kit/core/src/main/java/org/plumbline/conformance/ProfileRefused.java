package org.plumbline.conformance;

/** A profile is not in order, or claims what its standard does not know. The message says where and what would be right. */
public final class ProfileRefused extends Exception {
    private static final long serialVersionUID = 1L;

    ProfileRefused(String message) {
        super(message);
    }
}
