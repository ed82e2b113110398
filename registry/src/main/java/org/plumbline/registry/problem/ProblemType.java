package org.plumbline.registry.problem;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** The facts that the registry refuses a request for. Titles and explanations are data: {@code problems/catalogue.json}. */
public enum ProblemType {
    BAD_REQUEST(400),
    MALFORMED_JSON(400),
    WRONG_VALUE(400),
    NOT_AUTHENTICATED(401),
    NOT_ALLOWED(403),
    NOT_FOUND(404),
    METHOD_NOT_ALLOWED(405),
    NOT_ACCEPTABLE(406),
    CONFLICT(409),
    TOO_LARGE(413),
    UNSUPPORTED_MEDIA_TYPE(415),
    INTERNAL_ERROR(500),
    NOT_READY(503),

    STANDARD_UNKNOWN(404),
    PACKAGE_REFUSED(422),
    PACKAGE_NAMED_OTHERWISE(409),
    OTHER_DIGEST_PROMULGATED(409),
    VERSION_BREAKS_ANOTHER(409),

    TRUST_LIST_REFUSED(422),
    TRUST_LIST_MISSING(409),

    REPORT_UNKNOWN(404),
    REPORT_REFUSED(422),
    SIGNER_NOT_ENROLLED(403),
    VENDOR_NOT_YOURS(403),
    STANDARD_NOT_PROMULGATED(409),
    EVIDENCE_REFUSED(422),
    RERUN_REFUSED(422),

    CERTIFICATE_UNKNOWN(404),
    CERTIFICATE_REFUSED(422),
    CERTIFICATE_NOT_RESERVED(409),
    OTHER_CERTIFICATE_ISSUED(409),
    REPORT_NOT_RERUN(409),
    CERTIFIER_NOT_YOURS(403),
    STATUS_CHANGE_IMPOSSIBLE(409);

    private final int status;

    ProblemType(int status) {
        this.status = status;
    }

    /** The HTTP status that goes with it. */
    public int status() {
        return status;
    }

    /** Its name in the catalogue and at the end of its URI, for example {@code report-refused}. */
    public String slug() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static Optional<ProblemType> named(String slug) {
        return Arrays.stream(values()).filter(type -> type.slug().equals(slug)).findFirst();
    }

    /** The type of an error that says no more than its HTTP status. */
    static ProblemType ofStatus(int status) {
        return switch (status) {
            case 401 -> NOT_AUTHENTICATED;
            case 403 -> NOT_ALLOWED;
            case 404 -> NOT_FOUND;
            case 405 -> METHOD_NOT_ALLOWED;
            case 406 -> NOT_ACCEPTABLE;
            case 409 -> CONFLICT;
            case 413 -> TOO_LARGE;
            case 415 -> UNSUPPORTED_MEDIA_TYPE;
            case 503 -> NOT_READY;
            default -> status >= 400 && status < 500 ? BAD_REQUEST : INTERNAL_ERROR;
        };
    }
}
