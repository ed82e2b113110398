package org.plumbline.certificate;

import org.plumbline.trust.Entity;

/** A certificate whose certifier is enrolled and signed it. Only {@link Verifier} makes one. */
public final class VerifiedCertificate {
    private final Certificate certificate;
    private final Entity certifier;
    private final String envelopeDigest;

    VerifiedCertificate(Certificate certificate, Entity certifier, String envelopeDigest) {
        this.certificate = certificate;
        this.certifier = certifier;
        this.envelopeDigest = envelopeDigest;
    }

    public Certificate certificate() {
        return certificate;
    }

    /** The certifier as enrolled, whatever name the certificate states. */
    public Entity certifier() {
        return certifier;
    }

    /** SHA-256 of the signed certificate as it was handed in. */
    public String envelopeDigest() {
        return envelopeDigest;
    }
}
