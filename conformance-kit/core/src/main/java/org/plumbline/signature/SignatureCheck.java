package org.plumbline.signature;

import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.List;

/**
 * What the arithmetic says about one signature. It does not say that the signer counts: that is for the trust list.
 *
 * @param thumbprint {@code x5t#S256} of the signer's certificate
 * @param chain the signer's certificate, then those of its issuers, as the document carries them
 * @param algorithm the algorithm by name
 * @param signedAt the time the signer states
 * @param state whether it was checked
 */
public record SignatureCheck(
        String thumbprint, List<X509Certificate> chain, String algorithm, Instant signedAt, State state) {
    /** Whether a signature was checked. One that was checked and does not hold makes the whole document refused. */
    public enum State {
        /** The holder of the certificate's key signed this very content. */
        HOLDS,
        /** The algorithm is sound but cannot be checked by this version: neither a proof nor a forgery. */
        UNSUPPORTED
    }

    public SignatureCheck {
        chain = List.copyOf(chain);
    }

    public boolean holds() {
        return state == State.HOLDS;
    }
}
