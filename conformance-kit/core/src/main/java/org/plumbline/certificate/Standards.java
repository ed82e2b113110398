package org.plumbline.certificate;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.plumbline.certificate.Answer.Reason;
import org.plumbline.certificate.Answer.State;
import org.plumbline.trust.PromulgatedStandard;
import org.plumbline.trust.TrustList;

/**
 * What the trust list says of a document's standard. A report says only what it was judged by; that nations agreed those
 * very rules, and not a vendor's own under the same name, is what the list adds.
 */
final class Standards {
    private final TrustList trust;

    Standards(TrustList trust) {
        this.trust = trust;
    }

    /** What speaks against relying on a document on that standard; empty when it is promulgated and in force. */
    List<Reason> against(String urn, String digest) {
        Optional<PromulgatedStandard> listed = trust.standard(urn);
        if (listed.isEmpty()) {
            return List.of(new Reason(
                    State.UNKNOWN,
                    "TRUST-STANDARD-UNKNOWN",
                    "The trust list does not name the standard '%s': nobody here knows that it was promulgated"
                            .formatted(urn)));
        }
        List<Reason> reasons = new ArrayList<>();
        if (!listed.get().digest().equals(digest)) {
            reasons.add(new Reason(
                    State.INVALID,
                    "TRUST-STANDARD",
                    "The standard has the digest %s; that of the promulgated '%s' is %s"
                            .formatted(digest, urn, listed.get().digest())));
        }
        listed.flatMap(PromulgatedStandard::supersededBy)
                .map(successor -> new Reason(
                        State.SUPERSEDED,
                        "TRUST-SUPERSEDED",
                        "The standard '%s' was superseded by '%s'".formatted(urn, successor)))
                .ifPresent(reasons::add);
        return reasons;
    }
}
