package org.plumbline.standard;

import java.util.List;

/** Where the faults of a package go: the first refuses it, or all are collected for its author. */
@FunctionalInterface
interface FaultSink {
    /** For those who use a package: nobody judges by one that is not in order. */
    FaultSink REFUSING = fault -> {
        throw new PackageRefused(fault);
    };

    /** @throws PackageRefused when one fault is enough */
    void add(PackageFault fault) throws PackageRefused;

    /** For those who write a package. */
    static FaultSink collecting(List<PackageFault> faults) {
        return faults::add;
    }
}
