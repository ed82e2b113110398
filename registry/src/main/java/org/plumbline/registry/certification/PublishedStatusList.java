package org.plumbline.registry.certification;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.plumbline.certificate.StatusPurpose;

/** A signed status list as last published. */
@Entity
@Table(name = "status_list")
class PublishedStatusList {
    @Id
    @Enumerated(EnumType.STRING)
    private StatusPurpose purpose = StatusPurpose.REVOCATION;

    private byte[] document = {};

    @Column(name = "signed_at")
    private Instant signedAt = Instant.EPOCH;

    /** For JPA. */
    protected PublishedStatusList() {}

    PublishedStatusList(StatusPurpose purpose, byte[] document, Instant signedAt) {
        this.purpose = purpose;
        this.document = document;
        this.signedAt = signedAt;
    }

    byte[] document() {
        return document;
    }

    Instant signedAt() {
        return signedAt;
    }
}
