package org.plumbline.registry.submission;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.plumbline.registry.Digests;
import org.plumbline.registry.enrolment.TrustLists;
import org.plumbline.registry.journal.Journal;
import org.plumbline.registry.problem.ProblemType;
import org.plumbline.registry.problem.Refused;
import org.plumbline.signature.Envelope;
import org.plumbline.signature.SignatureCheck;
import org.plumbline.signature.SignatureRefused;
import org.plumbline.signature.SignatureVerifier;
import org.plumbline.signature.SignedDocument;
import org.plumbline.signature.SignedType;
import org.plumbline.trust.Entity;
import org.plumbline.trust.Role;
import org.plumbline.trust.TrustList;

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
    Clock clock;

    /**
     * Takes a re-run statement: a signed document over the very payload of the report, signed by a certifier, beside the
     * vendor's signature or alone. The last one counts, until a certificate rests on it.
     */
    @Transactional
    Rerun receive(Report report, byte[] envelope) {
        Instant now = clock.instant();
        SignedDocument signed = verify(envelope, now);
        if (!Digests.sha256(signed.payload()).equals(report.digest())) {
            throw refused("The payload is not byte for byte that of the vendor's report: the re-run was not identical");
        }
        Entity certifier = certifier(signed, now);
        if (certifier.id().equals(report.vendor())) {
            throw refused("The certifier is the vendor itself; certification needs a third party");
        }
        journal.takeTurn();
        return entities.merge(new Rerun(report.digest(), certifier.id(), Digests.sha256(envelope), envelope, now));
    }

    /** The re-run of the report of that payload digest. */
    @Transactional
    public Optional<Rerun> find(String digest) {
        return Optional.ofNullable(entities.find(Rerun.class, digest));
    }

    private static SignedDocument verify(byte[] envelope, Instant now) {
        try {
            return SignatureVerifier.verify(Envelope.read(envelope, SignedType.REPORT), now);
        } catch (SignatureRefused e) {
            throw refused(e.code() + ": " + e.getMessage());
        }
    }

    private Entity certifier(SignedDocument signed, Instant now) {
        TrustList trust = trustLists.inForce();
        return signed.signatures().stream()
                .filter(SignatureCheck::holds)
                .flatMap(check -> trust
                        .holder(check.thumbprint())
                        .filter(holder -> holder.has(Role.CERTIFIER))
                        .filter(holder -> holder.key(check.thumbprint())
                                .filter(key -> key.mightSign(check.signedAt()) && !key.revoked(now))
                                .isPresent())
                        .stream())
                .findFirst()
                .orElseThrow(() -> new Refused(
                        ProblemType.SIGNER_NOT_ENROLLED, "No signature is by a key that is enrolled as a certifier's"));
    }

    private static Refused refused(String detail) {
        return new Refused(ProblemType.RERUN_REFUSED, detail);
    }
}
