package org.plumbline.registry.submission;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** The signed report exactly as the vendor sent it. */
@Entity
@Table(name = "report_envelope")
class ReportEnvelope {
    @Id
    private String digest = "";

    private byte[] envelope = {};

    /** For JPA. */
    protected ReportEnvelope() {}

    ReportEnvelope(String digest, byte[] envelope) {
        this.digest = digest;
        this.envelope = envelope;
    }

    byte[] envelope() {
        return envelope;
    }
}
