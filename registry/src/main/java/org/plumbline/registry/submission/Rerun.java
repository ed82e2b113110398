package org.plumbline.registry.submission;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;

/** A certifier's signature over the very payload that the vendor signed: the re-run gave the same bytes. */
@Entity
@Table(name = "rerun")
public class Rerun {
    @Id
    private String digest = "";

    private String certifier = "";

    @Column(name = "envelope_digest")
    private String envelopeDigest = "";

    private byte[] envelope = {};

    @Column(name = "received_at")
    private Instant receivedAt = Instant.EPOCH;

    /** For JPA. */
    protected Rerun() {}

    Rerun(String digest, String certifier, String envelopeDigest, byte[] envelope, Instant receivedAt) {
        this.digest = digest;
        this.certifier = certifier;
        this.envelopeDigest = envelopeDigest;
        this.envelope = envelope;
        this.receivedAt = receivedAt;
    }

    /** SHA-256 of the payload. */
    public String digest() {
        return digest;
    }

    /** Id of the certifier as enrolled. */
    public String certifier() {
        return certifier;
    }

    /** SHA-256 of the signed statement. */
    public String envelopeDigest() {
        return envelopeDigest;
    }

    /** The signed statement. */
    public byte[] envelope() {
        return envelope;
    }

    public Instant receivedAt() {
        return receivedAt;
    }
}
