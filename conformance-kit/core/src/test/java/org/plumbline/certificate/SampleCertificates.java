package org.plumbline.certificate;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.plumbline.report.SampleReports;
import org.plumbline.report.TestReport;
import org.plumbline.trust.TrustListDraft;

/** Certificates for tests. */
final class SampleCertificates {
    static final String REGISTRY = "https://registry.example";
    static final int STATUS_INDEX = 94_567;

    private SampleCertificates() {}

    /** Valid since a day, and for 300 more. */
    static Certificate of(Instant now) {
        return of(now.minus(1, ChronoUnit.DAYS), now.plus(300, ChronoUnit.DAYS));
    }

    static Certificate of(Instant from, Instant until) {
        return new Certificate(
                REGISTRY,
                "PLUMB-2026-000042",
                new Party(TrustListDraft.CERTIFIER, "NATO space interoperability certifier"),
                from,
                until,
                STATUS_INDEX,
                new Party(SampleReports.VENDOR, "Acme Space SARL"),
                new Party(SampleReports.PRODUCT + ":2.1.0", "Orbit Feed 2.1.0"),
                new Party(SampleReports.STANDARD, "Conjunction data message, edition A version 1"),
                SampleReports.STANDARD_DIGEST,
                LocalDate.of(2026, 11, 23),
                new CertifiedReport("9a".repeat(32), "5f".repeat(32), "77".repeat(32), TestReport.KIT, 1042));
    }
}
