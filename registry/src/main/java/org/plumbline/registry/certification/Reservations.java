package org.plumbline.registry.certification;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import org.plumbline.certificate.StatusList;
import org.plumbline.registry.identity.Caller;
import org.plumbline.registry.journal.Journal;
import org.plumbline.registry.submission.Report;

/** Gives out numbers and status entries for certificates to come. */
@ApplicationScoped
public class Reservations {
    private final SecureRandom random = new SecureRandom();

    @PersistenceContext(unitName = "registry")
    @SuppressWarnings("NullAway.Init") // injected
    EntityManager entities;

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
     * Reserves the next number, counted over all years, and a free place in the status lists, at random, for a certificate that
     * the caller's organisation will issue on a report.
     */
    @Transactional
    Reservation reserve(Report report) {
        String certifier = caller.requiredCertifier();
        journal.takeTurn();
        Instant now = clock.instant();
        Set<Integer> taken =
                new HashSet<>(entities.createQuery("select r.statusIndex from Reservation r", Integer.class)
                        .getResultList());
        String number = String.format(
                Locale.ROOT, "PLUMB-%d-%06d", now.atZone(ZoneOffset.UTC).getYear(), taken.size() + 1);
        var reservation = new Reservation(number, report.digest(), certifier, free(taken), now);
        entities.persist(reservation);
        return reservation;
    }

    private int free(Set<Integer> taken) {
        if (taken.size() == StatusList.LENGTH) {
            throw new IllegalStateException("The status lists are full");
        }
        int index;
        do {
            index = random.nextInt(StatusList.LENGTH);
        } while (taken.contains(index));
        return index;
    }
}
