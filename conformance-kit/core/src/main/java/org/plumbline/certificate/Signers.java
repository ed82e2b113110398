package org.plumbline.certificate;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.plumbline.certificate.Answer.Reason;
import org.plumbline.certificate.Answer.State;
import org.plumbline.signature.SignatureCheck;
import org.plumbline.signature.SignedDocument;
import org.plumbline.trust.Entity;
import org.plumbline.trust.PinnedKey;
import org.plumbline.trust.Role;
import org.plumbline.trust.TrustList;

/** Decides whether a document is signed by the one whose signature it needs; never settles for any other signature. */
final class Signers {
    /** How old a signature may be when it is handed in for the first time. */
    static final Duration RECENT = Duration.ofDays(30);

    private final TrustList trust;
    private final Instant now;
    private final boolean receiving;

    Signers(TrustList trust, Instant now) {
        this(trust, now, false);
    }

    private Signers(TrustList trust, Instant now, boolean receiving) {
        this.trust = trust;
        this.now = now;
        this.receiving = receiving;
    }

    /**
     * For documents that are handed in now: the key must count now too, and the signature be recent. When it was made is only
     * what its signer says, and whoever gets hold of an old key says what he likes.
     */
    static Signers receiving(TrustList trust, Instant now) {
        return new Signers(trust, now, true);
    }

    List<Signatory> of(SignedDocument document) {
        return document.signatures().stream()
                .map(check -> new Signatory(
                        check.thumbprint(), trust.holder(check.thumbprint()), check.signedAt(), check.holds()))
                .toList();
    }

    /** Why the signature of that organisation in that role is missing or does not count; empty when it counts. */
    Optional<Reason> missing(SignedDocument document, Entity entity, Role role) {
        if (!entity.has(role)) {
            return Optional.of(new Reason(
                    State.INVALID, "TRUST-ROLE", "'%s' is not enrolled as %s".formatted(entity.id(), role.word())));
        }
        Reason worst = new Reason(
                State.INVALID,
                "TRUST-NOT-SIGNED",
                "No signature is by '%s', who is the one that must sign".formatted(entity.id()));
        for (SignatureCheck check : document.signatures()) {
            Optional<PinnedKey> key = entity.key(check.thumbprint());
            if (key.isPresent()) {
                Optional<Reason> reason = notCounting(check, key.get());
                if (reason.isEmpty()) {
                    return Optional.empty();
                }
                worst = reason.get();
            }
        }
        return Optional.of(worst);
    }

    private Optional<Reason> notCounting(SignatureCheck check, PinnedKey key) {
        if (!check.holds()) {
            return Optional.of(new Reason(
                    State.UNSUPPORTED,
                    "SIG-UNSUPPORTED",
                    "The signature is by %s, which this version cannot check".formatted(check.algorithm())));
        }
        if (key.revoked(now)) {
            return Optional.of(new Reason(
                    State.REVOKED,
                    "TRUST-KEY-REVOKED",
                    "The key that signed was revoked at %s: %s".formatted(key.revokedAt(), key.reason())));
        }
        if (!key.mightSign(check.signedAt())) {
            return Optional.of(new Reason(
                    State.INVALID,
                    "TRUST-KEY-TIME",
                    "Signed at %s; the key counts from %s until %s"
                            .formatted(check.signedAt(), key.validFrom(), key.validUntil())));
        }
        if (receiving && !key.mightSign(now)) {
            return Optional.of(new Reason(
                    State.INVALID,
                    "TRUST-KEY-TIME",
                    "Handed in at %s; the key counts from %s until %s"
                            .formatted(now, key.validFrom(), key.validUntil())));
        }
        if (receiving && check.signedAt().isBefore(now.minus(RECENT))) {
            return Optional.of(new Reason(
                    State.INVALID,
                    "TRUST-SIGNED-LONG-AGO",
                    "Signed at %s, which is more than %d days ago: sign it anew"
                            .formatted(check.signedAt(), RECENT.toDays())));
        }
        return Optional.empty();
    }
}
