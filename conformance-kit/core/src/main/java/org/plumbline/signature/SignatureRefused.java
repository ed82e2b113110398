package org.plumbline.signature;

/** A signed document or a key is not in order. The code is stable; the message says what is wrong and what would be right. */
public final class SignatureRefused extends Exception {
    private static final long serialVersionUID = 1L;

    /** Why a signed document or a key was refused. */
    public enum Code {
        /** The bytes are not strict JSON, or not the serialization that was asked for. */
        FORM,
        /** Members are missing, unknown, repeated or of the wrong kind. */
        MEMBERS,
        /** A limit of {@link SignatureLimits} is exceeded. */
        LIMIT,
        /** Base64 that is not in its one canonical form. */
        BASE64,
        /** The protected header holds other parameters than the six that it must hold. */
        HEADER,
        /** The type or content type is not that of the document asked for. */
        TYPE,
        /** The algorithm is never accepted, for any key. */
        ALGORITHM,
        /** No signature has an algorithm that this version can check. */
        UNSUPPORTED,
        /** Key and algorithm do not belong together, or the key is too weak. */
        KEY,
        /** The certificate is unreadable, does not match its thumbprint, or is not meant for signing. */
        CERTIFICATE,
        /** Signed in the future, or when the certificate was not valid. */
        TIME,
        /** One certificate signed twice. */
        REPEATED,
        /** The signature value has the wrong length or numbers out of range. */
        VALUE,
        /** The signature does not fit the content. */
        MISMATCH,
        /** The key store cannot be opened, or does not hold exactly one signing key. */
        KEY_STORE;

        @Override
        public String toString() {
            return "SIG-" + name().replace('_', '-');
        }
    }

    private final Code code;

    public SignatureRefused(Code code, String message) {
        super(message);
        this.code = code;
    }

    public SignatureRefused(Code code, String message, Throwable cause) {
        super(message, cause);
        this.code = code;
    }

    public Code code() {
        return code;
    }
}
