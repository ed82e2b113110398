package org.plumbline.registry.certification;

import org.jspecify.annotations.Nullable;
import org.plumbline.registry.problem.ProblemType;
import org.plumbline.registry.problem.Refused;

/**
 * Asks for a number for a certificate to come.
 *
 * @param report name of the report that it will be about, {@code sha256-…}
 */
public record ReservationRequest(@Nullable String report) {
    /** The report's name. */
    String requiredReport() {
        if (report == null) {
            throw new Refused(ProblemType.WRONG_VALUE, "report must name a report, sha256-…");
        }
        return report;
    }
}
