package org.plumbline.registry.certification;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.plumbline.certificate.Certificate;
import org.plumbline.certificate.VerifiedCertificate;
import org.plumbline.registry.problem.ProblemType;
import org.plumbline.registry.problem.Refused;

/** A certificate as issued, and what was decided about it since. */
@Entity
@Table(name = "certificate")
class IssuedCertificate {
    @Id
    private String number = "";

    private String report = "";

    private String rerun = "";

    @Column(name = "status_index")
    private int statusIndex;

    private String certifier = "";

    @Column(name = "certifier_name")
    private String certifierName = "";

    @Column(name = "valid_from")
    private Instant validFrom = Instant.EPOCH;

    @Column(name = "valid_until")
    private Instant validUntil = Instant.EPOCH;

    @Enumerated(EnumType.STRING)
    private Standing standing = Standing.ISSUED;

    private @Nullable String reason;

    @Column(name = "standing_since")
    private Instant standingSince = Instant.EPOCH;

    private String digest = "";

    @Column(name = "entry_index")
    private long entryIndex;

    /** For JPA. */
    protected IssuedCertificate() {}

    IssuedCertificate(VerifiedCertificate verified, Instant issuedAt, long entryIndex) {
        Certificate certificate = verified.certificate();
        this.number = certificate.number();
        this.report = certificate.report().payloadDigest();
        this.rerun = certificate.report().rerunDigest();
        this.statusIndex = certificate.statusIndex();
        this.certifier = verified.certifier().id();
        this.certifierName = verified.certifier().name();
        this.validFrom = certificate.validFrom();
        this.validUntil = certificate.validUntil();
        this.standingSince = issuedAt;
        this.digest = verified.envelopeDigest();
        this.entryIndex = entryIndex;
    }

    /**
     * Changes what is decided about it.
     *
     * @throws Refused when its standing does not allow the change
     */
    void change(Standing.Change change, String because, Instant now) {
        if (!change.possible(standing)) {
            throw new Refused(
                    ProblemType.STATUS_CHANGE_IMPOSSIBLE,
                    "%s is %s since %s".formatted(number, standing.name().toLowerCase(Locale.ROOT), standingSince));
        }
        standing = change.to();
        reason = because;
        standingSince = now;
    }

    String number() {
        return number;
    }

    /** Digest of the payload of the report that it rests on. */
    String report() {
        return report;
    }

    /** Digest of the signed re-run statement that it rests on. */
    String rerun() {
        return rerun;
    }

    int statusIndex() {
        return statusIndex;
    }

    /** Id of the certifier as enrolled. */
    String certifier() {
        return certifier;
    }

    String certifierName() {
        return certifierName;
    }

    Instant validFrom() {
        return validFrom;
    }

    Instant validUntil() {
        return validUntil;
    }

    Standing standing() {
        return standing;
    }

    /** One word for a list: valid, suspended, revoked or expired. The verifier says more. */
    String stateAt(Instant now) {
        return switch (standing) {
            case REVOKED -> "revoked";
            case SUSPENDED -> now.isBefore(validUntil) ? "suspended" : "expired";
            case ISSUED -> now.isBefore(validUntil) ? "valid" : "expired";
        };
    }

    /** Why it has that standing, when a certifier said so. */
    Optional<String> reason() {
        return Optional.ofNullable(reason);
    }

    Instant standingSince() {
        return standingSince;
    }

    /** SHA-256 of the signed certificate. */
    String digest() {
        return digest;
    }

    /** Where the log says that it was issued. */
    long entryIndex() {
        return entryIndex;
    }
}
