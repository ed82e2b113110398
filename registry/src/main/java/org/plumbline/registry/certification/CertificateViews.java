package org.plumbline.registry.certification;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import org.plumbline.registry.Settings;
import org.plumbline.registry.catalogue.Standards;
import org.plumbline.registry.submission.Report;
import org.plumbline.registry.submission.Reports;

/** Puts certificates into the words of the wire. What is shown is what the verifier says at that moment. */
@ApplicationScoped
public class CertificateViews {
    @Inject
    @SuppressWarnings("NullAway.Init") // injected
    Certificates certificates;

    @Inject
    @SuppressWarnings("NullAway.Init") // injected
    Reports reports;

    @Inject
    @SuppressWarnings("NullAway.Init") // injected
    Standards standards;

    @Inject
    @SuppressWarnings("NullAway.Init") // injected
    Settings settings;

    @Inject
    @SuppressWarnings("NullAway.Init") // injected
    Clock clock;

    /** All certificates, the newest first. */
    @Transactional
    CertificateList all() {
        Instant now = clock.instant();
        return new CertificateList(certificates.all().stream()
                .map(each -> CertificateSummary.of(each, report(each), now))
                .toList());
    }

    /** One certificate and whether it holds. */
    @Transactional
    CertificateView one(String number) {
        IssuedCertificate certificate = certificates.find(number);
        Report report = report(certificate);
        return CertificateView.of(
                certificate,
                settings.address("/certificates/" + number).toString(),
                certificates.verify(certificates.document(number)),
                report,
                standards.find(report.standard()).digest());
    }

    private Report report(IssuedCertificate certificate) {
        return reports.any(certificate.report()).orElseThrow();
    }
}
