package org.plumbline.registry.submission;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.plumbline.certificate.Answer;
import org.plumbline.certificate.Answer.Reason;
import org.plumbline.registry.problem.ProblemType;
import org.plumbline.registry.problem.Refused;

/** Puts into a problem why the kit's verifier does not let a document count. */
final class Refusal {
    private static final Set<String> STANDARD = Set.of("TRUST-STANDARD", "TRUST-STANDARD-UNKNOWN", "TRUST-SUPERSEDED");
    private static final String ENROLMENT = "TRUST-";

    private Refusal() {}

    /** What the worst reasons say about signer or standard; otherwise a problem of the type given. */
    static Refused of(Answer answer, ProblemType otherwise) {
        List<Reason> reasons = answer.reasons();
        String text = reasons.stream()
                .map(reason -> reason.code() + ": " + reason.text())
                .collect(Collectors.joining("; "));
        return new Refused(type(reasons, otherwise), text.isEmpty() ? "The document is no report" : text);
    }

    private static ProblemType type(List<Reason> reasons, ProblemType otherwise) {
        if (reasons.stream()
                .anyMatch(reason -> reason.code().startsWith(ENROLMENT) && !STANDARD.contains(reason.code()))) {
            return ProblemType.SIGNER_NOT_ENROLLED;
        }
        return reasons.stream().anyMatch(reason -> STANDARD.contains(reason.code()))
                ? ProblemType.STANDARD_NOT_PROMULGATED
                : otherwise;
    }
}
