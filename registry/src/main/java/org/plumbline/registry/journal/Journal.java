package org.plumbline.registry.journal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.plumbline.json.CanonicalJson;
import org.plumbline.registry.identity.Caller;
import org.plumbline.transparency.Hash;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** The append-only log of binding acts. An act and its entry are committed together, or neither is. */
@ApplicationScoped
public class Journal {
    private static final int FORMAT = 1;

    @PersistenceContext(unitName = "registry")
    @SuppressWarnings("NullAway.Init") // injected
    EntityManager entities;

    @Inject
    @SuppressWarnings("NullAway.Init") // injected
    Caller caller;

    @Inject
    @SuppressWarnings("NullAway.Init") // injected
    Clock clock;

    /**
     * Makes acts follow one after the other: nobody else acts until this transaction ends. Call it before reading what
     * the act depends on.
     */
    @Transactional(TxType.MANDATORY)
    public void takeTurn() {
        head();
    }

    /**
     * Appends an act to the log.
     *
     * @return the index of its entry
     */
    @Transactional(TxType.MANDATORY)
    public long record(Act act) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.SECONDS);
        long index = head().next();
        byte[] entry = CanonicalJson.bytes(json(act, now));
        entities.persist(new LogEntry(index, Hash.leaf(entry).bytes(), entry));
        entities.flush();
        entities.persist(new DoneBy(index, now, caller.subject(), caller.tokenId()));
        return index;
    }

    /** How many entries the log has. */
    @Transactional(TxType.SUPPORTS)
    public long size() {
        LogHead head = entities.find(LogHead.class, LogHead.ID);
        return head.size();
    }

    /** The entry at an index. */
    @Transactional(TxType.SUPPORTS)
    public Optional<byte[]> entry(long index) {
        return Optional.ofNullable(entities.find(LogEntry.class, index)).map(LogEntry::entry);
    }

    /** Entries in order, from an index, at most so many. */
    @Transactional(TxType.SUPPORTS)
    public List<byte[]> entries(long from, int most) {
        return rows(from, most).stream().map(LogEntry::entry).toList();
    }

    /** Leaf hashes in order, from an index, at most so many. */
    @Transactional(TxType.SUPPORTS)
    public List<Hash> leaves(long from, int most) {
        return rows(from, most).stream().map(row -> Hash.of(row.leafHash())).toList();
    }

    private List<LogEntry> rows(long from, int most) {
        return entities.createQuery("select e from LogEntry e where e.index >= :from order by e.index", LogEntry.class)
                .setParameter("from", from)
                .setMaxResults(most)
                .getResultList();
    }

    private LogHead head() {
        return entities.find(LogHead.class, LogHead.ID, LockModeType.PESSIMISTIC_WRITE);
    }

    private static ObjectNode json(Act act, Instant now) {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        json.put("v", FORMAT);
        json.put("type", act.type().text());
        json.put("time", now.toString());
        json.put("object", act.object());
        json.putObject("digest").put(act.digestName(), act.digest());
        json.put("actor", act.actor());
        if (act.reason() != null) {
            json.put("reason", act.reason());
        }
        return json;
    }
}
