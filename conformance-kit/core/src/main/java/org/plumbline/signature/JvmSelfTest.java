package org.plumbline.signature;

import java.security.GeneralSecurityException;
import java.security.KeyPairGenerator;
import java.security.PublicKey;
import java.security.Signature;
import java.security.SignatureException;
import java.security.spec.ECGenParameterSpec;

/** Refuses to work on a Java that takes any ECDSA signature of zeros for good (CVE-2022-21449: JDK 15 to 17.0.2 and 18). */
final class JvmSelfTest {
    private static final int P256_SIGNATURE_BYTES = 64;

    private JvmSelfTest() {}

    static void run() {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
            generator.initialize(new ECGenParameterSpec("secp256r1"));
            if (accepts(generator.generateKeyPair().getPublic(), new byte[P256_SIGNATURE_BYTES])) {
                throw new IllegalStateException(
                        "This Java accepts forged ECDSA signatures (CVE-2022-21449); use 17.0.3 or later");
            }
        } catch (GeneralSecurityException noEllipticCurves) {
            throw new IllegalStateException("This Java cannot check ECDSA signatures", noEllipticCurves);
        }
    }

    private static boolean accepts(PublicKey key, byte[] signature) throws GeneralSecurityException {
        Signature ecdsa = Signature.getInstance("SHA256withECDSAinP1363Format");
        ecdsa.initVerify(key);
        ecdsa.update((byte) 0);
        try {
            return ecdsa.verify(signature);
        } catch (SignatureException refused) {
            return false;
        }
    }
}
