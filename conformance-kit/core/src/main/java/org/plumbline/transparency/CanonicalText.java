package org.plumbline.transparency;

import java.util.Base64;
import java.util.regex.Pattern;

/** The few notations that notes and proofs are made of, each in its one canonical form. */
final class CanonicalText {
    private static final Pattern DECIMAL = Pattern.compile("0|[1-9][0-9]{0,18}");

    private CanonicalText() {}

    static byte[] base64(String text) throws ProofRefused {
        try {
            byte[] bytes = Base64.getDecoder().decode(text);
            if (Base64.getEncoder().encodeToString(bytes).equals(text)) {
                return bytes;
            }
        } catch (IllegalArgumentException notBase64) {
            throw new ProofRefused("'%s' is not base64".formatted(text), notBase64);
        }
        throw new ProofRefused("'%s' is not in canonical base64".formatted(text));
    }

    /** A number of entries or an index: at least 0, without leading zeros or sign. */
    static long decimal(String text) throws ProofRefused {
        if (DECIMAL.matcher(text).matches()) {
            try {
                return Long.parseLong(text);
            } catch (NumberFormatException tooLarge) {
                throw new ProofRefused("'%s' is too large".formatted(text), tooLarge);
            }
        }
        throw new ProofRefused("'%s' is not a decimal number without leading zeros".formatted(text));
    }
}
