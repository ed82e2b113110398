package org.plumbline.registry.catalogue;

import org.plumbline.registry.problem.ProblemType;
import org.plumbline.registry.problem.Refused;
import org.plumbline.standard.StandardRef;

/** Reads the name of a standard from an address. */
final class StandardRefs {
    private StandardRefs() {}

    /** The standard at {@code /standards/<id>/<release>}; what cannot be a name is not there. */
    static StandardRef of(String id, String release) {
        try {
            return StandardRef.parse(id + "/" + release);
        } catch (IllegalArgumentException e) {
            throw new Refused(ProblemType.STANDARD_UNKNOWN, String.valueOf(e.getMessage()));
        }
    }
}
