package org.plumbline.registry.enrolment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;
import org.plumbline.registry.Digests;
import org.plumbline.registry.Settings;
import org.plumbline.registry.identity.Roles;
import org.plumbline.registry.journal.Act;
import org.plumbline.registry.journal.ActType;
import org.plumbline.registry.journal.Journal;
import org.plumbline.registry.problem.ProblemType;
import org.plumbline.registry.problem.Refused;
import org.plumbline.trust.TrustList;
import org.plumbline.trust.TrustRefused;
import org.plumbline.trust.TrustRoots;

/** Keeps the trust lists; the one of the highest version is in force. */
@ApplicationScoped
public class TrustLists {
    @PersistenceContext(unitName = "registry")
    @SuppressWarnings("NullAway.Init") // injected
    EntityManager entities;

    @Inject
    @SuppressWarnings("NullAway.Init") // injected
    Journal journal;

    @Inject
    @SuppressWarnings("NullAway.Init") // injected
    Settings settings;

    @Inject
    @SuppressWarnings("NullAway.Init") // injected
    Clock clock;

    /**
     * Publishes a list. The first must be signed by the roots that the registry was given by hand, each later one by the
     * roots that its predecessor names.
     *
     * @return whether it is new; false when it is the list in force
     */
    @Transactional
    boolean publish(byte[] document) {
        journal.takeTurn();
        Instant now = clock.instant();
        Optional<PublishedTrustList> current = current();
        if (current.isPresent() && Arrays.equals(current.get().document(), document)) {
            return false;
        }
        TrustList list = accept(document, current, now);
        long entry = journal.record(Act.on(
                ActType.TRUSTLIST_PUBLISHED,
                settings.address("/trust-list").toString(),
                Digests.sha256(document),
                "urn:plumbline:office:" + Roles.ADMIN));
        entities.persist(new PublishedTrustList(
                list.version(), document, list.nextRoots().bytes(), now, entry));
        return true;
    }

    /**
     * The list in force.
     *
     * @throws Refused when there is none, or it has expired: then no signature can count
     */
    @Transactional
    public TrustList inForce() {
        TrustList list = current().map(this::read).orElseThrow(() -> noList("No trust list was published yet"));
        if (list.stale(clock.instant())) {
            throw noList("The trust list expired at " + list.expires());
        }
        return list;
    }

    /** The list of the highest version, expired or not, as it was signed. */
    @Transactional
    Optional<byte[]> document() {
        return current().map(PublishedTrustList::document);
    }

    /** The list of the highest version, expired or not. */
    @Transactional
    public Optional<TrustList> latest() {
        return current().map(this::read);
    }

    private Optional<PublishedTrustList> current() {
        return entities.createQuery(
                        "select t from PublishedTrustList t order by t.version desc", PublishedTrustList.class)
                .setMaxResults(1)
                .getResultStream()
                .findFirst();
    }

    private TrustList accept(byte[] document, Optional<PublishedTrustList> current, Instant now) {
        try {
            TrustRoots roots =
                    TrustRoots.read(current.map(PublishedTrustList::roots).orElseGet(this::firstRoots));
            TrustList list = TrustList.read(document, roots, now);
            if (current.isPresent()) {
                list.requireNewerThan(read(current.get()).version());
            }
            if (list.stale(now)) {
                throw new Refused(ProblemType.TRUST_LIST_REFUSED, "The trust list expired at " + list.expires());
            }
            return list;
        } catch (TrustRefused e) {
            throw new Refused(ProblemType.TRUST_LIST_REFUSED, String.valueOf(e.getMessage()));
        }
    }

    private byte[] firstRoots() {
        Path file = settings.trustRoots();
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new Refused(
                    ProblemType.TRUST_LIST_REFUSED,
                    "The registry was given no roots yet; its operator puts them into " + file.getFileName());
        }
    }

    /** Reads what was accepted before: its own roots signed it too. */
    private TrustList read(PublishedTrustList published) {
        try {
            return TrustList.read(published.document(), TrustRoots.read(published.roots()), clock.instant());
        } catch (TrustRefused e) {
            throw new IllegalStateException("The published trust list cannot be read", e);
        }
    }

    private static Refused noList(String detail) {
        return new Refused(ProblemType.TRUST_LIST_MISSING, detail);
    }
}
