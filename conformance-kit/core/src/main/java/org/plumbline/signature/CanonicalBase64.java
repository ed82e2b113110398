package org.plumbline.signature;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;

/**
 * Base64 in its one canonical form: without padding for base64url, with padding for base64, unused bits zero. All else is
 * refused, since a document that can be written in two ways has two digests (RFC 4648 sections 3.2 and 3.5).
 */
final class CanonicalBase64 {
    private CanonicalBase64() {}

    static String urlEncode(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    static byte[] urlDecode(String text, String what) throws SignatureRefused {
        return decode(Base64.getUrlDecoder(), Base64.getUrlEncoder().withoutPadding(), text, what);
    }

    static byte[] decode(String text, String what) throws SignatureRefused {
        return decode(Base64.getDecoder(), Base64.getEncoder(), text, what);
    }

    private static byte[] decode(Base64.Decoder decoder, Base64.Encoder encoder, String text, String what)
            throws SignatureRefused {
        byte[] ascii = text.getBytes(StandardCharsets.UTF_8);
        byte[] decoded;
        try {
            decoded = decoder.decode(ascii);
        } catch (IllegalArgumentException notBase64) {
            throw new SignatureRefused(
                    SignatureRefused.Code.BASE64, what + " is not base64: " + notBase64.getMessage(), notBase64);
        }
        if (!Arrays.equals(encoder.encode(decoded), ascii)) {
            throw new SignatureRefused(
                    SignatureRefused.Code.BASE64,
                    what + " is not in canonical base64: padding or unused bits differ from what an encoder writes");
        }
        return decoded;
    }
}
