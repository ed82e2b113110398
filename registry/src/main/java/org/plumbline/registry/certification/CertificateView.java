package org.plumbline.registry.certification;

import jakarta.json.bind.annotation.JsonbPropertyOrder;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.plumbline.certificate.Answer;
import org.plumbline.registry.submission.Report;

/**
 * A certificate and whether it holds now. Names are those of the enrolled parties.
 *
 * @param number its number
 * @param id its address
 * @param state the verifier's answer: valid, superseded, unsupported, unknown, expired, suspended, revoked or invalid
 * @param reasons why it is not valid, in the verifier's words; empty when it is
 * @param decision why a certifier suspended, reinstated or revoked it; empty when none did
 * @param decidedAt when it was issued, or when that was decided
 * @param vendor id of the vendor
 * @param vendorName name of the vendor
 * @param product id of the product in its version
 * @param productName name of the product
 * @param productVersion version of the product
 * @param standard the standard, for example {@code ssa.conjunction-data-message/A.1}
 * @param standardDigest the in-toto {@code dirHash1} of the standard
 * @param conformity the report's verdict
 * @param certifier id of the certifier
 * @param certifierName name of the certifier
 * @param validFrom when its validity begins
 * @param validUntil when it ends
 * @param digest SHA-256 of the signed certificate
 * @param report the report that it rests on, {@code sha256-…}
 * @param kit what judged, a package URL
 * @param logIndex index of the log entry that says that it was issued
 */
@JsonbPropertyOrder({
    "number",
    "id",
    "state",
    "reasons",
    "decision",
    "decidedAt",
    "vendor",
    "vendorName",
    "product",
    "productName",
    "productVersion",
    "standard",
    "standardDigest",
    "conformity",
    "certifier",
    "certifierName",
    "validFrom",
    "validUntil",
    "digest",
    "report",
    "kit",
    "logIndex"
})
public record CertificateView(
        String number,
        String id,
        String state,
        List<String> reasons,
        String decision,
        Instant decidedAt,
        String vendor,
        String vendorName,
        String product,
        String productName,
        String productVersion,
        String standard,
        String standardDigest,
        String conformity,
        String certifier,
        String certifierName,
        Instant validFrom,
        Instant validUntil,
        String digest,
        String report,
        String kit,
        long logIndex) {
    public CertificateView {
        reasons = List.copyOf(reasons);
    }

    static CertificateView of(
            IssuedCertificate certificate, String id, Answer answer, Report report, String standardDigest) {
        return new CertificateView(
                certificate.number(),
                id,
                answer.state().name().toLowerCase(Locale.ROOT),
                answer.reasons().stream().map(Answer.Reason::text).toList(),
                certificate.reason().orElse(""),
                certificate.standingSince(),
                report.vendor(),
                report.vendorName(),
                report.productUrn(),
                report.productName(),
                report.productVersion(),
                report.standard().toString(),
                standardDigest,
                report.conformity().word(),
                certificate.certifier(),
                certificate.certifierName(),
                certificate.validFrom(),
                certificate.validUntil(),
                certificate.digest(),
                report.name(),
                report.kit(),
                certificate.entryIndex());
    }
}
