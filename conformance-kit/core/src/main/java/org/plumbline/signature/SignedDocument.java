package org.plumbline.signature;

import java.util.List;

/** Content whose signatures hold. Only {@link SignatureVerifier} makes one. */
public final class SignedDocument {
    private final SignedType type;
    private final byte[] payload;
    private final List<SignatureCheck> signatures;

    SignedDocument(SignedType type, byte[] payload, List<SignatureCheck> signatures) {
        this.type = type;
        this.payload = payload;
        this.signatures = List.copyOf(signatures);
    }

    public SignedType type() {
        return type;
    }

    /** The bytes that were signed. All that is shown or decided must be read from these, never from the envelope again. */
    public byte[] payload() {
        return payload.clone();
    }

    /** Every signature of the document, in its order; at least one of them holds, none of them is broken. */
    public List<SignatureCheck> signatures() {
        return signatures;
    }
}
