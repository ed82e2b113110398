package org.plumbline.standard;

/** A standard package is not in order. The message says which file, where, and what would be right. */
public final class PackageRefused extends Exception {
    private static final long serialVersionUID = 1L;

    public PackageRefused(String message) {
        super(message);
    }
}
