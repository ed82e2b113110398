package org.plumbline.registry.certification;

import jakarta.json.bind.annotation.JsonbPropertyOrder;
import java.time.Instant;
import org.plumbline.registry.submission.Report;

/**
 * A certificate in a list.
 *
 * @param number its number
 * @param state valid, suspended, revoked or expired
 * @param product name and version of the product
 * @param vendor name of the vendor as enrolled
 * @param standard the standard, for example {@code ssa.conjunction-data-message/A.1}
 * @param validUntil when it ends
 * @param href where it is
 */
@JsonbPropertyOrder({"number", "state", "product", "vendor", "standard", "validUntil", "href"})
public record CertificateSummary(
        String number, String state, String product, String vendor, String standard, Instant validUntil, String href) {
    static CertificateSummary of(IssuedCertificate certificate, Report report, Instant now) {
        return new CertificateSummary(
                certificate.number(),
                certificate.stateAt(now),
                report.productName() + " " + report.productVersion(),
                report.vendorName(),
                report.standard().toString(),
                certificate.validUntil(),
                "/certificates/" + certificate.number());
    }
}
