package org.plumbline.registry.certification;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.stream.Collectors;
import org.plumbline.certificate.Answer;
import org.plumbline.certificate.VerifiedCertificate;
import org.plumbline.certificate.Verifier;
import org.plumbline.registry.Digests;
import org.plumbline.registry.Settings;
import org.plumbline.registry.catalogue.Standards;
import org.plumbline.registry.enrolment.TrustLists;
import org.plumbline.registry.identity.Caller;
import org.plumbline.registry.journal.Act;
import org.plumbline.registry.journal.ActType;
import org.plumbline.registry.journal.Journal;
import org.plumbline.registry.problem.ProblemType;
import org.plumbline.registry.problem.Refused;
import org.plumbline.registry.submission.Report;
import org.plumbline.registry.submission.Reports;
import org.plumbline.registry.submission.Rerun;
import org.plumbline.registry.submission.Reruns;
import org.plumbline.trust.TrustKit;
import org.plumbline.trust.TrustList;

/** Keeps the certificates. */
@ApplicationScoped
public class Certificates {
    @PersistenceContext(unitName = "registry")
    @SuppressWarnings("NullAway.Init") // injected
    EntityManager entities;

    @Inject
    @SuppressWarnings("NullAway.Init") // injected
    Journal journal;

    @Inject
    @SuppressWarnings("NullAway.Init") // injected
    Reports reports;

    @Inject
    @SuppressWarnings("NullAway.Init") // injected
    Reruns reruns;

    @Inject
    @SuppressWarnings("NullAway.Init") // injected
    Standards standards;

    @Inject
    @SuppressWarnings("NullAway.Init") // injected
    TrustLists trustLists;

    @Inject
    @SuppressWarnings("NullAway.Init") // injected
    StatusLists statusLists;

    @Inject
    @SuppressWarnings("NullAway.Init") // injected
    Caller caller;

    @Inject
    @SuppressWarnings("NullAway.Init") // injected
    Settings settings;

    @Inject
    @SuppressWarnings("NullAway.Init") // injected
    Clock clock;

    /**
     * Issues a certificate that a certifier signed for a reserved number.
     *
     * @return whether it is new; false when this very certificate was issued before
     * @throws Refused when its signature does not count, or it says anything that the registry knows otherwise
     */
    @Transactional
    boolean issue(String number, byte[] document) {
        journal.takeTurn();
        Reservation reservation = entities.find(Reservation.class, number);
        if (reservation == null) {
            throw new Refused(ProblemType.CERTIFICATE_NOT_RESERVED, "The number " + number + " is not reserved");
        }
        IssuedCertificate earlier = entities.find(IssuedCertificate.class, number);
        if (earlier != null) {
            if (earlier.digest().equals(Digests.sha256(document))) {
                return false;
            }
            throw new Refused(ProblemType.OTHER_CERTIFICATE_ISSUED, number + " has the digest " + earlier.digest());
        }
        VerifiedCertificate verified = verified(document);
        check(verified, reservation);
        long entry = journal.record(Act.on(
                ActType.CERTIFICATE_ISSUED,
                verified.certificate().id(),
                verified.envelopeDigest(),
                verified.certifier().id()));
        entities.persist(new IssuedCertificate(verified, clock.instant(), entry));
        entities.flush();
        entities.persist(new CertificateDocument(number, document));
        return true;
    }

    /**
     * Suspends, reinstates or revokes a certificate, and publishes the status lists that say so.
     *
     * @param reason why; everyone may read it
     */
    @Transactional
    void change(String number, Standing.Change change, String reason) {
        journal.takeTurn();
        IssuedCertificate certificate = find(number);
        caller.requireCertifier(certificate.certifier());
        certificate.change(change, reason, clock.instant());
        journal.record(Act.on(
                        change.act(),
                        settings.address("/certificates/" + number).toString(),
                        certificate.digest(),
                        certificate.certifier())
                .because(reason));
        statusLists.renew();
    }

    /** All certificates, the newest first. */
    @Transactional
    List<IssuedCertificate> all() {
        return entities.createQuery(
                        "select c from IssuedCertificate c order by c.entryIndex desc", IssuedCertificate.class)
                .getResultList();
    }

    @Transactional
    IssuedCertificate find(String number) {
        IssuedCertificate certificate = entities.find(IssuedCertificate.class, number);
        if (certificate == null) {
            throw new Refused(ProblemType.CERTIFICATE_UNKNOWN, "There is no certificate " + number);
        }
        return certificate;
    }

    /** Whether a certificate rests on the report, which then is public. */
    @Transactional
    boolean restsOn(String reportDigest) {
        return entities.createQuery("select count(c) from IssuedCertificate c where c.report = :report", Long.class)
                        .setParameter("report", reportDigest)
                        .getSingleResult()
                > 0;
    }

    /** The signed certificate exactly as the certifier sent it. */
    @Transactional
    byte[] document(String number) {
        CertificateDocument document =
                entities.find(CertificateDocument.class, find(number).number());
        return document.document();
    }

    /** What the verifier says about a signed certificate now. With an expired trust list that is: unknown. */
    @Transactional
    Answer verify(byte[] document) {
        return new Verifier(kit(), clock.instant()).verify(document);
    }

    private TrustKit kit() {
        TrustList trust = trustLists
                .latest()
                .orElseThrow(() -> new Refused(ProblemType.TRUST_LIST_MISSING, "No trust list was published yet"));
        return new TrustKit(trust, statusLists.documents());
    }

    private VerifiedCertificate verified(byte[] document) {
        Answer answer = Verifier.receiving(kit(), clock.instant()).verify(document);
        if (answer.valid() && answer.certificate().isPresent()) {
            return answer.certificate().get();
        }
        String reasons = answer.reasons().stream()
                .map(reason -> reason.code() + ": " + reason.text())
                .collect(Collectors.joining("; "));
        throw new Refused(
                ProblemType.CERTIFICATE_REFUSED, reasons.isEmpty() ? "The document is no certificate" : reasons);
    }

    private void check(VerifiedCertificate verified, Reservation reservation) {
        Report report = reports.any(reservation.report()).orElseThrow();
        caller.requireCertifier(verified.certifier().id());
        var check = new CertificateCheck(verified.certificate());
        Rerun rerun = reruns.find(verified.certificate().report().rerunDigest())
                .orElseThrow(() -> new Refused(
                        ProblemType.REPORT_NOT_RERUN, "The re-run that the certificate names was not handed in"));
        check.requireReserved(reservation, settings);
        check.requireReport(report, standards.find(report.standard()).digest());
        check.requireRerun(rerun);
    }
}
