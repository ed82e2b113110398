package org.plumbline.signature;

/**
 * What a signed document is, as its protected header says. Being signed, it keeps a signature over one kind of
 * document from being passed off as one over another.
 */
public enum SignedType {
    /** A conformance report: an in-toto statement in JWS general JSON serialization (RFC 7515 section 7.2.1). */
    REPORT("jose+json", "application/vnd.in-toto+json"),
    /** A trust list in JWS general JSON serialization. */
    TRUST_LIST("jose+json", "application/vnd.plumbline.trust-list+json"),
    /** A certificate or status list: a verifiable credential in JWS compact serialization (VC-JOSE-COSE section 3.1.1). */
    CREDENTIAL("vc+jwt", "vc");

    private final String typ;
    private final String contentType;

    SignedType(String typ, String contentType) {
        this.typ = typ;
        this.contentType = contentType;
    }

    /** The header parameter {@code typ}. */
    public String typ() {
        return typ;
    }

    /** The header parameter {@code cty}. */
    public String contentType() {
        return contentType;
    }

    boolean compact() {
        return this == CREDENTIAL;
    }
}
