package org.plumbline.certificate;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.plumbline.certificate.Answer.Reason;
import org.plumbline.certificate.Answer.State;
import org.plumbline.signature.Envelope;
import org.plumbline.signature.SignatureRefused;
import org.plumbline.signature.SignatureVerifier;
import org.plumbline.signature.SignedDocument;
import org.plumbline.signature.SignedType;
import org.plumbline.trust.Entity;
import org.plumbline.trust.Role;
import org.plumbline.trust.TrustList;

/** The status lists at hand whose keeper is enrolled and signed them; of several with one address, the newest. */
final class StatusLists {
    private final Map<String, StatusList> byAddress = new TreeMap<>();
    private final Instant now;

    StatusLists(List<byte[]> documents, TrustList trust, Instant now) {
        this.now = now;
        Signers signers = new Signers(trust, now);
        for (byte[] document : documents) {
            try {
                SignedDocument signed = SignatureVerifier.verify(Envelope.read(document, SignedType.CREDENTIAL), now);
                StatusList list = StatusList.read(signed.payload());
                if (notCounting(signed, list, trust, signers).isEmpty()) {
                    byAddress.merge(list.id(), list, StatusLists::newer);
                }
            } catch (SignatureRefused | CertificateRefused ignored) {
                // A list that is not in order says nothing; a certificate that needs it is then of unknown status.
            }
        }
    }

    /** Why a status list does not count; empty when it does. */
    static Optional<Reason> notCounting(SignedDocument signed, StatusList list, TrustList trust, Signers signers) {
        Optional<Entity> keeper = trust.entity(list.issuer());
        if (keeper.isEmpty()) {
            return Optional.of(
                    new Reason(State.INVALID, "TRUST-NOT-ENROLLED", "'%s' is not enrolled".formatted(list.issuer())));
        }
        return signers.missing(signed, keeper.get(), Role.STATUS);
    }

    /** What the lists say against a certificate. */
    List<Reason> against(Certificate certificate) {
        List<Reason> reasons = new ArrayList<>();
        for (StatusPurpose purpose : StatusPurpose.values()) {
            StatusList list = byAddress.get(certificate.statusList(purpose));
            if (list == null || now.isBefore(list.validFrom().minus(SignatureVerifier.CLOCK_TOLERANCE))) {
                reasons.add(new Reason(
                        State.UNKNOWN,
                        "STATUS-MISSING",
                        "No %s list is at hand that '%s' names".formatted(purpose.word(), certificate.number())));
            } else {
                against(certificate, list).ifPresent(reasons::add);
            }
        }
        return reasons;
    }

    private Optional<Reason> against(Certificate certificate, StatusList list) {
        boolean set = list.isSet(certificate.statusIndex());
        if (set && list.purpose() == StatusPurpose.REVOCATION) {
            return Optional.of(new Reason(State.REVOKED, "STATUS-REVOKED", "The certificate was revoked"));
        }
        if (list.stale(now)) {
            return Optional.of(new Reason(
                    State.UNKNOWN,
                    "STATUS-STALE",
                    "The %s list is stale since %s".formatted(list.purpose().word(), list.validUntil())));
        }
        return set
                ? Optional.of(new Reason(State.SUSPENDED, "STATUS-SUSPENDED", "The certificate is suspended"))
                : Optional.empty();
    }

    /** Times are whole seconds: of two lists of one second none is newer, and what either of them says holds. */
    private static StatusList newer(StatusList one, StatusList other) {
        if (one.validFrom().equals(other.validFrom())) {
            return one.and(other);
        }
        return one.validFrom().isBefore(other.validFrom()) ? other : one;
    }
}
