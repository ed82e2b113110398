package org.plumbline.registry.certification;

import java.util.Arrays;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.plumbline.registry.problem.ProblemType;
import org.plumbline.registry.problem.Refused;

/**
 * A certifier's decision about a certificate.
 *
 * @param action suspend, reinstate or revoke
 * @param reason why, in one sentence; everyone may read it
 */
public record StatusChange(@Nullable String action, @Nullable String reason) {
    private static final int LONGEST_REASON = 300;

    Standing.Change change() {
        return Arrays.stream(Standing.Change.values())
                .filter(each -> each.name().toLowerCase(Locale.ROOT).equals(action))
                .findFirst()
                .orElseThrow(() -> new Refused(ProblemType.WRONG_VALUE, "action must be suspend, reinstate or revoke"));
    }

    String requiredReason() {
        if (reason == null || reason.isBlank() || reason.length() > LONGEST_REASON) {
            throw new Refused(
                    ProblemType.WRONG_VALUE, "reason must say why, in 1 to " + LONGEST_REASON + " characters");
        }
        return reason.strip();
    }
}
