package org.plumbline.registry.submission;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.plumbline.certificate.Answer;
import org.plumbline.certificate.VerifiedRerun;
import org.plumbline.certificate.Verifier;
import org.plumbline.registry.enrolment.TrustLists;
import org.plumbline.registry.identity.Caller;
import org.plumbline.registry.journal.Journal;
import org.plumbline.registry.problem.ProblemType;
import org.plumbline.registry.problem.Refused;
import org.plumbline.trust.TrustKit;

/** Keeps the re-run statements: proof that a certifier got the same bytes as the vendor. */
@ApplicationScoped
public class Reruns {
    @PersistenceContext(unitName = "registry")
    @SuppressWarnings("NullAway.Init") // injected
    EntityManager entities;

    @Inject
    @SuppressWarnings("NullAway.Init") // injected
    TrustLists trustLists;

    @Inject
    @SuppressWarnings("NullAway.Init") // injected
    Journal journal;

    @Inject
    @SuppressWarnings("NullAway.Init") // injected
    Caller caller;

    @Inject
    @SuppressWarnings("NullAway.Init") // injected
    Clock clock;

    /**
     * Takes a re-run statement: a signed document over the very payload of the report, signed by the certifier that the token
     * acts for, beside the vendor's signature or alone. Earlier ones stay, for certificates may rest on them; the very same
     * one again changes nothing.
     */
    @Transactional
    Rerun receive(Report report, byte[] envelope) {
        journal.takeTurn();
        VerifiedRerun verified = verified(envelope);
        if (!verified.payloadDigest().equals(report.digest())) {
            throw new Refused(
                    ProblemType.RERUN_REFUSED,
                    "The payload is not byte for byte that of the vendor's report: the re-run was not identical");
        }
        caller.requireCertifier(verified.certifier().id());
        return find(verified.envelopeDigest()).orElseGet(() -> {
            Rerun rerun = new Rerun(verified, envelope, clock.instant());
            entities.persist(rerun);
            return rerun;
        });
    }

    /** The re-run whose signed statement has that digest. */
    @Transactional
    public Optional<Rerun> find(String envelopeDigest) {
        return Optional.ofNullable(entities.find(Rerun.class, envelopeDigest));
    }

    /** Whether any certifier re-ran the report of that payload digest. */
    @Transactional
    public boolean anyOf(String report) {
        return entities.createQuery("select count(r) from Rerun r where r.report = :report", Long.class)
                        .setParameter("report", report)
                        .getSingleResult()
                > 0;
    }

    private VerifiedRerun verified(byte[] envelope) {
        Answer answer = Verifier.receiving(new TrustKit(trustLists.inForce(), List.of()), clock.instant())
                .verifyRerun(envelope);
        if (answer.valid() && answer.rerun().isPresent()) {
            return answer.rerun().get();
        }
        throw Refusal.of(answer, ProblemType.RERUN_REFUSED);
    }
}
