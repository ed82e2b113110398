package org.plumbline.signature;

import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.Curve;
import java.security.PublicKey;
import java.security.interfaces.ECPublicKey;
import java.security.interfaces.RSAPublicKey;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The signature algorithms that count (RFC 7518 section 3.1). The key decides which one may be used, never the document:
 * an elliptic-curve key fits exactly the algorithm of its curve, an RSA key only RSASSA-PSS.
 */
public enum SignatureAlgorithm {
    ES256("P-256"),
    ES384("P-384"),
    ES512("P-521"),
    PS256(null),
    PS384(null),
    PS512(null);

    private static final int SMALLEST_RSA_KEY = 2048;
    private static final int LARGEST_RSA_KEY = 8192;

    /** Sound algorithms that this version cannot check (RFC 8037, RFC 9864, RFC 9964): not a forgery, not a proof. */
    private static final Set<String> SOUND_BUT_UNSUPPORTED =
            Set.of("EdDSA", "Ed25519", "Ed448", "ML-DSA-44", "ML-DSA-65", "ML-DSA-87");

    private final @Nullable String curveName;

    SignatureAlgorithm(@Nullable String curveName) {
        this.curveName = curveName;
    }

    /** The algorithm of that name, or empty when it is not one that counts. */
    public static Optional<SignatureAlgorithm> named(String name) {
        return Arrays.stream(values())
                .filter(algorithm -> algorithm.name().equals(name))
                .findFirst();
    }

    /** The algorithm with which a key signs here: that of its curve, or PS384 for RSA; empty when the key is of no use. */
    public static Optional<SignatureAlgorithm> of(PublicKey key) {
        if (PS384.fits(key)) {
            return Optional.of(PS384);
        }
        return Arrays.stream(values()).filter(algorithm -> algorithm.fits(key)).findFirst();
    }

    /** Whether an algorithm of that name is sound, though it cannot be checked here. */
    static boolean soundButUnsupported(String name) {
        return SOUND_BUT_UNSUPPORTED.contains(name);
    }

    /** Whether this is an algorithm that the key may be used with. */
    public boolean fits(PublicKey key) {
        if (key instanceof ECPublicKey ec) {
            Curve curve = Curve.forECParameterSpec(ec.getParams());
            return curve != null && curve.getName().equals(curveName);
        }
        if (key instanceof RSAPublicKey rsa) {
            int bits = rsa.getModulus().bitLength();
            return curveName == null && bits >= SMALLEST_RSA_KEY && bits <= LARGEST_RSA_KEY;
        }
        return false;
    }

    JWSAlgorithm jws() {
        return JWSAlgorithm.parse(name());
    }

    /** The curve, or null for RSA. */
    @Nullable
    Curve curve() {
        return curveName == null ? null : Curve.parse(curveName);
    }
}
