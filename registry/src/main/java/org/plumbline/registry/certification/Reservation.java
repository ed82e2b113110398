package org.plumbline.registry.certification;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;

/** A number and a place in the status lists, given out before a certificate is signed, since the certificate names both. */
@Entity
@Table(name = "reservation")
@SuppressWarnings("UnusedVariable") // the time is kept for auditors
class Reservation {
    @Id
    private String number = "";

    private String report = "";

    private String certifier = "";

    @Column(name = "status_index")
    private int statusIndex;

    @Column(name = "reserved_at")
    private Instant reservedAt = Instant.EPOCH;

    /** For JPA. */
    protected Reservation() {}

    Reservation(String number, String report, String certifier, int statusIndex, Instant reservedAt) {
        this.number = number;
        this.report = report;
        this.certifier = certifier;
        this.statusIndex = statusIndex;
        this.reservedAt = reservedAt;
    }

    String number() {
        return number;
    }

    /** Digest of the payload of the report that the certificate will be about. */
    String report() {
        return report;
    }

    /** Id of the certifier that reserved it; nobody else can use it. */
    String certifier() {
        return certifier;
    }

    int statusIndex() {
        return statusIndex;
    }
}
