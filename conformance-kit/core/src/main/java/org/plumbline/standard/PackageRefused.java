package org.plumbline.standard;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A standard package is not in order. The message says which file, where, and what would be right. */
public final class PackageRefused extends Exception {
    private static final long serialVersionUID = 1L;

    private final transient @Nullable PackageFault fault;

    public PackageRefused(String message) {
        super(message);
        this.fault = null;
    }

    /** Refuses a package for one fault. */
    public PackageRefused(PackageFault fault) {
        super(fault.toString());
        this.fault = fault;
    }

    /** The fault, where it is known with its place. */
    public Optional<PackageFault> fault() {
        return Optional.ofNullable(fault);
    }
}
