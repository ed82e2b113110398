package org.plumbline.trust;

/** A trust list, the roots to check it by, or other trust material is not in order. */
public final class TrustRefused extends Exception {
    private static final long serialVersionUID = 1L;

    /** Why it was refused. */
    public enum Code {
        /** It is not strict JSON, does not fit its schema, or contradicts itself. */
        FORM,
        /** Its signatures do not hold. */
        SIGNATURE,
        /** Fewer roots signed it than must. */
        THRESHOLD,
        /** It is not newer than a list seen before. */
        ROLLBACK,
        /** A status list does not count, or takes back what an earlier one said. */
        STATUS,
        /** The log is not one that the list names, or did not grow out of what was seen of it. */
        LOG,
        /** It names a key by its issuer, which this version cannot check. */
        UNSUPPORTED;

        @Override
        public String toString() {
            return "TRUST-" + name();
        }
    }

    private final Code code;

    public TrustRefused(Code code, String message) {
        super(message);
        this.code = code;
    }

    public TrustRefused(Code code, String message, Throwable cause) {
        super(message, cause);
        this.code = code;
    }

    public Code code() {
        return code;
    }
}
