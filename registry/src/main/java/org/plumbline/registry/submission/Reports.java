package org.plumbline.registry.submission;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.plumbline.certificate.VerifiedReport;
import org.plumbline.certificate.Verifier;
import org.plumbline.registry.Settings;
import org.plumbline.registry.catalogue.Standards;
import org.plumbline.registry.enrolment.TrustLists;
import org.plumbline.registry.identity.Caller;
import org.plumbline.registry.identity.Roles;
import org.plumbline.registry.journal.Act;
import org.plumbline.registry.journal.ActType;
import org.plumbline.registry.journal.Journal;
import org.plumbline.registry.problem.ProblemType;
import org.plumbline.registry.problem.Refused;
import org.plumbline.report.TestReport;
import org.plumbline.standard.StandardRef;
import org.plumbline.trust.TrustKit;

/** Keeps the reports. A vendor sees its own, a certifier all of them. */
@ApplicationScoped
public class Reports {
    @PersistenceContext(unitName = "registry")
    @SuppressWarnings("NullAway.Init") // injected
    EntityManager entities;

    @Inject
    @SuppressWarnings("NullAway.Init") // injected
    Journal journal;

    @Inject
    @SuppressWarnings("NullAway.Init") // injected
    Standards standards;

    @Inject
    @SuppressWarnings("NullAway.Init") // injected
    TrustLists trustLists;

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
     * A report and whether it came for the first time.
     *
     * @param report the report
     * @param isNew false when the same payload was received before
     */
    record Received(Report report, boolean isNew) {}

    /**
     * Takes a report. The same payload again changes nothing, except that evidence may be handed in later.
     *
     * @throws Refused when the token acts for another vendor, or the standard is not promulgated with that digest
     */
    @Transactional
    Received receive(Submission submission) {
        VerifiedReport verified = submission.verified();
        requireOwn(verified);
        journal.takeTurn();
        Report earlier = entities.find(Report.class, verified.payloadDigest());
        submission.requireStill(
                verifier(earlier != null && earlier.envelopeDigest().equals(verified.envelopeDigest())));
        StandardRef standard = promulgated(verified.report());
        Report report = earlier == null ? record(submission, standard) : earlier;
        submission
                .bag()
                .filter(bag -> !hasEvidence(report.digest()))
                .ifPresent(bag -> entities.persist(new Evidence(report.digest(), bag)));
        return new Received(report, earlier == null);
    }

    /** The reports that the caller may see, the newest first. */
    @Transactional
    List<Report> visible() {
        return entities.createQuery("select r from Report r order by r.entryIndex desc", Report.class)
                .getResultStream()
                .filter(this::mayBeSeen)
                .toList();
    }

    /** The report of that payload digest, when the caller may see it. */
    @Transactional
    Report find(String digest) {
        return any(digest).filter(this::mayBeSeen).orElseThrow(() -> unknown(digest));
    }

    /** The report of that payload digest, whoever asks. */
    @Transactional
    public Optional<Report> any(String digest) {
        return Optional.ofNullable(entities.find(Report.class, digest));
    }

    /** The signed report exactly as the vendor sent it. */
    @Transactional
    public byte[] envelope(String digest) {
        ReportEnvelope envelope = entities.find(ReportEnvelope.class, digest);
        if (envelope == null) {
            throw unknown(digest);
        }
        return envelope.envelope();
    }

    /** The evidence bag, when the vendor handed one in. */
    @Transactional
    Optional<byte[]> evidence(String digest) {
        return Optional.ofNullable(entities.find(Evidence.class, digest)).map(Evidence::bag);
    }

    /** Whether the vendor handed an evidence bag in; reads none of it. */
    @Transactional
    boolean hasEvidence(String digest) {
        return entities.createQuery("select count(e) from Evidence e where e.digest = :digest", Long.class)
                        .setParameter("digest", digest)
                        .getSingleResult()
                > 0;
    }

    private Report record(Submission submission, StandardRef standard) {
        VerifiedReport verified = submission.verified();
        long entry = journal.record(Act.on(
                ActType.REPORT_RECEIVED,
                settings.address("/reports/" + ReportName.of(verified.payloadDigest()))
                        .toString(),
                verified.envelopeDigest(),
                verified.vendor().id()));
        Report report = new Report(verified, standard, clock.instant(), entry);
        entities.persist(report);
        entities.flush();
        entities.persist(new ReportEnvelope(report.digest(), submission.envelope()));
        return report;
    }

    /** Whoever sends again what was received long ago, to add evidence, need not sign it anew. */
    private Verifier verifier(boolean known) {
        var kit = new TrustKit(trustLists.inForce(), List.of());
        return known ? new Verifier(kit, clock.instant()) : Verifier.receiving(kit, clock.instant());
    }

    /** The second lock: the signature counts for the vendor, and the token must act for the same one. */
    private void requireOwn(VerifiedReport verified) {
        if (!caller.vendor().equals(Optional.of(verified.vendor().id()))) {
            throw new Refused(
                    ProblemType.VENDOR_NOT_YOURS,
                    "The report is by %s; the token acts for %s"
                            .formatted(verified.vendor().id(), caller.vendor().orElse("no vendor")));
        }
    }

    private StandardRef promulgated(TestReport report) {
        return standards
                .promulgatedAs(report.standard(), report.standardDigest())
                .orElseThrow(() -> new Refused(
                        ProblemType.STANDARD_NOT_PROMULGATED,
                        "%s with digest %s is not promulgated here"
                                .formatted(report.standard(), report.standardDigest())));
    }

    private boolean mayBeSeen(Report report) {
        return caller.is(Roles.CERTIFIER)
                || (caller.is(Roles.VENDOR) && caller.vendor().equals(Optional.of(report.vendor())));
    }

    private static Refused unknown(String digest) {
        return new Refused(ProblemType.REPORT_UNKNOWN, "There is no report " + ReportName.of(digest));
    }
}
