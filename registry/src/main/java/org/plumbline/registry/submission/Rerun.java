package org.plumbline.registry.submission;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.plumbline.certificate.VerifiedRerun;

/**
 * A certifier's signature over the very payload that the vendor signed: the re-run gave the same bytes. A report may have
 * several, and each is kept, for certificates name the one that they rest on by its digest.
 */
@Entity
@Table(name = "rerun_statement")
public class Rerun {
    @Id
    @Column(name = "envelope_digest")
    private String envelopeDigest = "";

    private String report = "";

    private String certifier = "";

    private byte[] envelope = {};

    @Column(name = "received_at")
    private Instant receivedAt = Instant.EPOCH;

    /** For JPA. */
    protected Rerun() {}

    Rerun(VerifiedRerun verified, byte[] envelope, Instant receivedAt) {
        this.envelopeDigest = verified.envelopeDigest();
        this.report = verified.payloadDigest();
        this.certifier = verified.certifier().id();
        this.envelope = envelope;
        this.receivedAt = receivedAt;
    }

    /** Digest of the payload of the report. */
    public String report() {
        return report;
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
