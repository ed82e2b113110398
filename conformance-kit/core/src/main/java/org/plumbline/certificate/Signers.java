package org.plumbline.certificate;

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
    private final TrustList trust;
    private final Instant now;

    Signers(TrustList trust, Instant now) {
        this.trust = trust;
        this.now = now;
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
        return Optional.empty();
    }
}
