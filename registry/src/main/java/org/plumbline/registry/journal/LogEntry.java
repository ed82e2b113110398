package org.plumbline.registry.journal;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** One leaf of the public log. */
@Entity
@Table(name = "log_entry")
class LogEntry {
    @Id
    @Column(name = "entry_index")
    private long index;

    @Column(name = "leaf_hash")
    private byte[] leafHash = {};

    @Column(name = "entry")
    private byte[] entry = {};

    /** For JPA. */
    protected LogEntry() {}

    LogEntry(long index, byte[] leafHash, byte[] entry) {
        this.index = index;
        this.leafHash = leafHash;
        this.entry = entry;
    }

    byte[] entry() {
        return entry;
    }

    byte[] leafHash() {
        return leafHash;
    }

    long index() {
        return index;
    }
}
