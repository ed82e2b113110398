package org.plumbline.registry.submission;

import jakarta.json.bind.annotation.JsonbPropertyOrder;
import java.time.Instant;

/**
 * A report as received.
 *
 * @param digest its name, {@code sha256-} and the digest of its payload
 * @param vendor id of the vendor as enrolled
 * @param vendorName name of the vendor as enrolled
 * @param product id of the product
 * @param productName name of the product as the vendor states it
 * @param productVersion version of the product
 * @param standard the standard, for example {@code ssa.conjunction-data-message/A.1}
 * @param conformity the verdict in the words of reports, for example {@code conformant}
 * @param receivedAt when it was received
 * @param logIndex index of the log entry that says so
 * @param evidence whether its evidence was handed in too
 * @param rerun whether a certifier re-ran it to the same bytes
 * @param href where it is
 */
@JsonbPropertyOrder({
    "digest",
    "vendor",
    "vendorName",
    "product",
    "productName",
    "productVersion",
    "standard",
    "conformity",
    "receivedAt",
    "logIndex",
    "evidence",
    "rerun",
    "href"
})
public record ReportView(
        String digest,
        String vendor,
        String vendorName,
        String product,
        String productName,
        String productVersion,
        String standard,
        String conformity,
        Instant receivedAt,
        long logIndex,
        boolean evidence,
        boolean rerun,
        String href) {
    static ReportView of(Report report, boolean evidence, boolean rerun) {
        return new ReportView(
                report.name(),
                report.vendor(),
                report.vendorName(),
                report.product(),
                report.productName(),
                report.productVersion(),
                report.standard().toString(),
                report.conformity().word(),
                report.receivedAt(),
                report.entryIndex(),
                evidence,
                rerun,
                "/api/reports/" + report.name());
    }
}
