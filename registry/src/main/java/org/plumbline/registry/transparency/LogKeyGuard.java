package org.plumbline.registry.transparency;

import jakarta.annotation.PostConstruct;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;

/**
 * Stops a registry whose data folder does not belong to its database: a second node with a key of its own, or a folder whose
 * key was lost. Two keys would sign checkpoints of one log, and whoever watches it would see a split.
 */
@Singleton
@Startup
@DependsOn("Migrations")
public class LogKeyGuard {
    @PersistenceContext(unitName = "registry")
    @SuppressWarnings("NullAway.Init") // injected
    EntityManager entities;

    @Inject
    @SuppressWarnings("NullAway.Init") // injected
    LogKey key;

    @PostConstruct
    void requireTheKeyOfTheLog() {
        LogName known = entities.find(LogName.class, LogName.ID);
        if (known == null) {
            entities.persist(new LogName(key.verifierKey()));
        } else if (!known.verifierKey().equals(key.verifierKey())) {
            throw new IllegalStateException(
                    "The log in the database is signed by " + known.verifierKey()
                            + "; log.key in the data folder is another key. Restore it from its backup, or use that node's folder");
        }
    }
}
