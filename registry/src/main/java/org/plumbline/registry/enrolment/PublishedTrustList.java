package org.plumbline.registry.enrolment;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;

/** A trust list as published, signed by its roots. */
@Entity
@Table(name = "trust_list")
@SuppressWarnings("UnusedVariable") // the table keeps more than is asked for
class PublishedTrustList {
    @Id
    private long version;

    @Column(name = "document")
    private byte[] document = {};

    @Column(name = "roots")
    private byte[] roots = {};

    @Column(name = "received_at")
    private Instant receivedAt = Instant.EPOCH;

    @Column(name = "entry_index")
    private long entryIndex;

    /** For JPA. */
    protected PublishedTrustList() {}

    PublishedTrustList(long version, byte[] document, byte[] roots, Instant receivedAt, long entryIndex) {
        this.version = version;
        this.document = document;
        this.roots = roots;
        this.receivedAt = receivedAt;
        this.entryIndex = entryIndex;
    }

    byte[] document() {
        return document;
    }

    /** The roots that must sign the next list. */
    byte[] roots() {
        return roots;
    }

    long entryIndex() {
        return entryIndex;
    }
}
