package org.plumbline.standard;

import java.util.List;
import java.util.Optional;

/**
 * What an author learns from reading a package: the package, or all that keeps it from being read.
 *
 * @param standard the package; empty when it has a fault
 * @param faults all that is wrong with its documents, each on its own and against each other, in the order of their places
 */
public record Inspection(Optional<StandardPackage> standard, List<PackageFault> faults) {
    public Inspection {
        faults = List.copyOf(faults);
    }
}
