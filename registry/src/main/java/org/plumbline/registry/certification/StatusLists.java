package org.plumbline.registry.certification;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.plumbline.certificate.StatusList;
import org.plumbline.certificate.StatusPurpose;
import org.plumbline.registry.Settings;
import org.plumbline.registry.enrolment.TrustLists;
import org.plumbline.registry.journal.Journal;
import org.plumbline.registry.problem.ProblemType;
import org.plumbline.registry.problem.Refused;
import org.plumbline.signature.SignatureRefused;
import org.plumbline.trust.Entity;
import org.plumbline.trust.Role;

/** Keeps the two signed status lists. A list is signed anew when a bit changes, and once a day even when none does. */
@ApplicationScoped
public class StatusLists {
    /** Well before the list ends, so that verifiers without a network can work with it for almost its whole validity. */
    private static final Duration FRESH = Duration.ofDays(1);

    @PersistenceContext(unitName = "registry")
    @SuppressWarnings("NullAway.Init") // injected
    EntityManager entities;

    @Inject
    @SuppressWarnings("NullAway.Init") // injected
    Journal journal;

    @Inject
    @SuppressWarnings("NullAway.Init") // injected
    TrustLists trustLists;

    @Inject
    @SuppressWarnings("NullAway.Init") // injected
    StatusKey key;

    @Inject
    @SuppressWarnings("NullAway.Init") // injected
    Settings settings;

    @Inject
    @SuppressWarnings("NullAway.Init") // injected
    Clock clock;

    /** The signed list for one purpose, fresh. */
    @Transactional
    byte[] document(StatusPurpose purpose) {
        PublishedStatusList published = entities.find(PublishedStatusList.class, purpose);
        if (published == null || !fresh(published)) {
            journal.takeTurn();
            published = inTurn(purpose); // somebody may have signed it while this one waited
        }
        return published != null && fresh(published) ? published.document() : sign(purpose);
    }

    /** Both signed lists, fresh. */
    @Transactional
    List<byte[]> documents() {
        return Arrays.stream(StatusPurpose.values()).map(this::document).toList();
    }

    /** Signs both lists anew, after a change. */
    @Transactional(TxType.MANDATORY)
    void renew() {
        entities.flush();
        for (StatusPurpose purpose : StatusPurpose.values()) {
            sign(purpose);
        }
    }

    private boolean fresh(PublishedStatusList published) {
        return clock.instant().isBefore(published.signedAt().plus(FRESH));
    }

    /** The list as it stands in the database now that it is our turn, whatever was read before. */
    private @Nullable PublishedStatusList inTurn(StatusPurpose purpose) {
        PublishedStatusList published = entities.find(PublishedStatusList.class, purpose);
        if (published != null) {
            entities.refresh(published);
        }
        return published;
    }

    /**
     * Lists state whole seconds, and verifiers keep the newest: each must be newer than the one before, also when
     * the clock went back or two are signed within a second.
     */
    static Instant next(Instant now, @Nullable Instant last) {
        Instant second = now.truncatedTo(ChronoUnit.SECONDS);
        Instant earliest =
                last == null ? second : last.truncatedTo(ChronoUnit.SECONDS).plusSeconds(1);
        return second.isBefore(earliest) ? earliest : second;
    }

    /** To be called in turn. */
    private byte[] sign(StatusPurpose purpose) {
        PublishedStatusList last = inTurn(purpose);
        Instant now = next(clock.instant(), last == null ? null : last.signedAt());
        try {
            byte[] document = StatusList.of(settings.publicUrl(), purpose, keeper().id(), set(purpose), now)
                    .issue(key.key(), now);
            entities.merge(new PublishedStatusList(purpose, document, now));
            return document;
        } catch (SignatureRefused e) {
            throw new IllegalStateException("The status list cannot be signed", e);
        }
    }

    private BitSet set(StatusPurpose purpose) {
        Standing standing =
                switch (purpose) {
                    case REVOCATION -> Standing.REVOKED;
                    case SUSPENSION -> Standing.SUSPENDED;
                };
        BitSet bits = new BitSet();
        entities.createQuery(
                        "select c.statusIndex from IssuedCertificate c where c.standing = :standing", Integer.class)
                .setParameter("standing", standing)
                .getResultList()
                .forEach(bits::set);
        return bits;
    }

    /** Under which name the trust list enrols the registry's key. */
    private Entity keeper() {
        return trustLists
                .latest()
                .flatMap(list -> list.holder(key.key().thumbprint()))
                .filter(holder -> holder.has(Role.STATUS))
                .orElseThrow(() -> new Refused(
                        ProblemType.TRUST_LIST_MISSING,
                        "The trust list does not enrol the registry's key for status lists, "
                                + key.key().thumbprint()));
    }
}
