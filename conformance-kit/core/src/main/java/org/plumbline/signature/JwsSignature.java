package org.plumbline.signature;

import java.util.Base64;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * One signature as it stands in a document, not yet checked.
 *
 * @param encodedHeader the protected header as signed, base64url
 * @param header the same, read
 * @param unprotected the unprotected header, or null; holds time stamps and revocation data that others added later
 * @param encodedValue the signature value, base64url
 */
record JwsSignature(String encodedHeader, JwsHeader header, @Nullable JsonNode unprotected, String encodedValue) {
    static JwsSignature read(String encodedHeader, @Nullable JsonNode unprotected, String encodedValue, SignedType type)
            throws SignatureRefused {
        if (encodedHeader.length() / 4 * 3 > SignatureLimits.HEADER) {
            throw new SignatureRefused(
                    SignatureRefused.Code.LIMIT,
                    "A protected header may have %d bytes".formatted(SignatureLimits.HEADER));
        }
        CanonicalBase64.urlDecode(encodedValue, "A signature");
        return new JwsSignature(
                encodedHeader,
                JwsHeader.read(CanonicalBase64.urlDecode(encodedHeader, "A protected header"), type),
                unprotected,
                encodedValue);
    }

    /** The signature value. */
    byte[] value() {
        return Base64.getUrlDecoder().decode(encodedValue);
    }
}
