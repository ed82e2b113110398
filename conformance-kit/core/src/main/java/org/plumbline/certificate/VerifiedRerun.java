package org.plumbline.certificate;

import org.plumbline.trust.Entity;

/**
 * A report's payload that an enrolled certifier signed, after having made it again from its evidence. Only {@link Verifier}
 * makes one.
 */
public final class VerifiedRerun {
    private final Entity certifier;
    private final String payloadDigest;
    private final String envelopeDigest;

    VerifiedRerun(Entity certifier, String payloadDigest, String envelopeDigest) {
        this.certifier = certifier;
        this.payloadDigest = payloadDigest;
        this.envelopeDigest = envelopeDigest;
    }

    public Entity certifier() {
        return certifier;
    }

    /** SHA-256 of the payload: that of the vendor's report when the re-run was identical. */
    public String payloadDigest() {
        return payloadDigest;
    }

    /** SHA-256 of the signed document as it was handed in. */
    public String envelopeDigest() {
        return envelopeDigest;
    }
}
