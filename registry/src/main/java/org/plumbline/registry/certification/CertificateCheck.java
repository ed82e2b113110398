package org.plumbline.registry.certification;

import java.util.Objects;
import org.plumbline.certificate.Certificate;
import org.plumbline.registry.Settings;
import org.plumbline.registry.problem.ProblemType;
import org.plumbline.registry.problem.Refused;
import org.plumbline.registry.submission.Report;
import org.plumbline.registry.submission.Rerun;

/** Holds what a certificate says against what the registry knows. Its signature was verified before. */
final class CertificateCheck {
    private final Certificate certificate;

    CertificateCheck(Certificate certificate) {
        this.certificate = certificate;
    }

    /** Requires that it names this registry and the number and status entry that were reserved. */
    void requireReserved(Reservation reservation, Settings settings) {
        require("the registry", certificate.registry(), settings.publicUrl());
        require("the number", certificate.number(), reservation.number());
        require("the certifier that reserved it", certificate.issuer().id(), reservation.certifier());
        require("the status index", certificate.statusIndex(), reservation.statusIndex());
        require("the report's payload digest", certificate.report().payloadDigest(), reservation.report());
    }

    /** Requires that it attests what the report shows: a conforming product, of that vendor, against that standard. */
    void requireReport(Report report, String standardDigest) {
        if (!report.conforms()) {
            throw refused("The report's verdict is " + report.conformity().word()
                    + "; only a conforming product is certified");
        }
        require("the report's envelope digest", certificate.report().envelopeDigest(), report.envelopeDigest());
        require("the report's log index", certificate.report().logIndex(), report.entryIndex());
        require("the kit", certificate.report().kit(), report.kit());
        require("the vendor", certificate.vendor().id(), report.vendor());
        require("the product", certificate.product().id(), report.productUrn());
        require("the standard", certificate.standard().id(), report.standard().urn());
        require("the standard's digest", certificate.standardDigest(), standardDigest);
    }

    /** Requires that it rests on the re-run that was handed in, by the same certifier, who is not the vendor. */
    void requireRerun(Rerun rerun) {
        require("the re-run's digest", certificate.report().rerunDigest(), rerun.envelopeDigest());
        require("the re-run's payload digest", certificate.report().payloadDigest(), rerun.report());
        require("the certifier", certificate.issuer().id(), rerun.certifier());
        if (certificate.issuer().id().equals(certificate.vendor().id())) {
            throw refused("The certifier is the vendor itself; certification needs a third party");
        }
    }

    private static void require(String what, Object stated, Object known) {
        if (!Objects.equals(stated, known)) {
            throw refused("The certificate states %s as %s; the registry holds %s".formatted(what, stated, known));
        }
    }

    private static Refused refused(String detail) {
        return new Refused(ProblemType.CERTIFICATE_REFUSED, detail);
    }
}
