package org.plumbline.registry.catalogue;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.plumbline.conformance.trial.PackageTrial;
import org.plumbline.registry.Settings;
import org.plumbline.registry.identity.Roles;
import org.plumbline.registry.journal.Act;
import org.plumbline.registry.journal.ActType;
import org.plumbline.registry.journal.Journal;
import org.plumbline.registry.problem.ProblemType;
import org.plumbline.registry.problem.Refused;
import org.plumbline.standard.PackageFault;
import org.plumbline.standard.PackageRefused;
import org.plumbline.standard.StandardLibrary;
import org.plumbline.standard.StandardPackage;
import org.plumbline.standard.StandardRef;

/** Keeps the promulgated standards. */
@ApplicationScoped
public class Standards {
    /** Packages as read, by their digest: what is promulgated never changes. */
    private final Map<String, StandardPackage> read = new ConcurrentHashMap<>();

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

    /** Whether a promulgation changed anything. */
    enum Outcome {
        PROMULGATED,
        ALREADY_PROMULGATED
    }

    /**
     * Promulgates a package under the name it was sent to.
     *
     * @throws Refused when the package is not in order, carries another name, breaks what the version before it accepted, or this
     *     version has other content
     */
    @Transactional
    Outcome promulgate(StandardRef ref, byte[] zip) {
        StandardPackage standard = inOrder(read(PackageZip.read(zip)));
        if (!standard.ref().equals(ref)) {
            throw new Refused(
                    ProblemType.PACKAGE_NAMED_OTHERWISE,
                    "The manifest names " + standard.ref() + ", the address " + ref);
        }
        if (entities.find(PromulgatedStandard.class, ref.toString()) == null) {
            before(ref).ifPresent(version -> VersionLaw.keep(find(version), standard));
        }
        journal.takeTurn();
        PromulgatedStandard earlier = entities.find(PromulgatedStandard.class, ref.toString());
        if (earlier != null) {
            if (earlier.digest().equals(standard.digest())) {
                return Outcome.ALREADY_PROMULGATED;
            }
            throw new Refused(
                    ProblemType.OTHER_DIGEST_PROMULGATED,
                    "%s is promulgated with digest %s; the package sent has %s"
                            .formatted(ref, earlier.digest(), standard.digest()));
        }
        long entry = journal.record(new Act(
                ActType.STANDARD_PROMULGATED,
                settings.address("/standards/" + ref).toString(),
                "dirHash1",
                standard.digest(),
                "urn:plumbline:office:" + Roles.DIRECTOR,
                null));
        entities.persist(new PromulgatedStandard(standard, clock.instant(), entry));
        entities.flush();
        entities.persist(new StandardArchive(ref.toString(), PackageZip.write(standard)));
        return Outcome.PROMULGATED;
    }

    /** The version of the same edition that was promulgated before. */
    private Optional<StandardRef> before(StandardRef ref) {
        return versions(ref.id()).stream()
                .map(PromulgatedStandard::ref)
                .filter(each -> each.edition() == ref.edition() && each.version() < ref.version())
                .max(Comparator.comparingInt(StandardRef::version));
    }

    /** All promulgated standards, by name, the newest version of each first. */
    @Transactional
    List<PromulgatedStandard> all() {
        return entities.createQuery(
                        "select s from PromulgatedStandard s order by s.standardId, s.edition desc, s.version desc",
                        PromulgatedStandard.class)
                .getResultList();
    }

    /** The promulgated editions and versions of one standard, the newest first. */
    List<PromulgatedStandard> versions(String id) {
        return all().stream().filter(each -> each.ref().id().equals(id)).toList();
    }

    /** What the registry knows of one standard's promulgation. */
    @Transactional
    PromulgatedStandard promulgation(StandardRef ref) {
        PromulgatedStandard standard = entities.find(PromulgatedStandard.class, ref.toString());
        if (standard == null) {
            throw new Refused(ProblemType.STANDARD_UNKNOWN, "No standard " + ref + " has been promulgated here");
        }
        return standard;
    }

    /** A promulgated package. */
    @Transactional
    public StandardPackage find(StandardRef ref) {
        return read.computeIfAbsent(promulgation(ref).digest(), digest -> read(PackageZip.read(archive(ref))));
    }

    /** The standard that is promulgated under that URN with that digest, or empty. */
    @Transactional
    public Optional<StandardRef> promulgatedAs(String urn, String digest) {
        return all().stream()
                .filter(each -> each.ref().urn().equals(urn) && each.digest().equals(digest))
                .map(PromulgatedStandard::ref)
                .findFirst();
    }

    /** The deterministic zip file of a promulgated package. */
    @Transactional
    byte[] archive(StandardRef ref) {
        StandardArchive archive = entities.find(StandardArchive.class, ref.toString());
        if (archive == null) {
            throw new Refused(ProblemType.STANDARD_UNKNOWN, "No standard " + ref + " has been promulgated here");
        }
        return archive.archive();
    }

    private static StandardPackage read(Map<String, byte[]> files) {
        try {
            return StandardLibrary.read(files);
        } catch (PackageRefused e) {
            throw new Refused(ProblemType.PACKAGE_REFUSED, String.valueOf(e.getMessage()));
        }
    }

    /** Tried before promulgation and never again: a stricter kit must not make an agreed standard unreadable. */
    private static StandardPackage inOrder(StandardPackage standard) {
        List<PackageFault> faults = PackageTrial.faults(standard);
        if (!faults.isEmpty()) {
            throw new Refused(
                    ProblemType.PACKAGE_REFUSED,
                    faults.stream().map(PackageFault::toString).collect(Collectors.joining("; ")));
        }
        return standard;
    }
}
