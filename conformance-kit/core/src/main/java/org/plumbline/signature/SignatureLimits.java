package org.plumbline.signature;

/** How large a signed document may be. Sizes are in bytes; a larger one is refused before it is read. */
public final class SignatureLimits {
    /** The signed content itself. */
    public static final int PAYLOAD = 5_000_000;
    /** The whole document: the content in base64url, all signatures and their time stamps. */
    public static final int DOCUMENT = 8_000_000;
    /** One protected header, decoded. */
    public static final int HEADER = 64 << 10;
    /** All certificates of one signature, decoded. */
    public static final int CERTIFICATES = 32 << 10;
    /** Certificates in one signature's chain. */
    public static final int CHAIN = 6;
    /** Signatures over one content. */
    public static final int SIGNATURES = 8;

    private SignatureLimits() {}
}
