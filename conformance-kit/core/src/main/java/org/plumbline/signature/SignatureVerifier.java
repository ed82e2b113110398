package org.plumbline.signature;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSVerifier;
import com.nimbusds.jose.crypto.ECDSAVerifier;
import com.nimbusds.jose.crypto.RSASSAVerifier;
import com.nimbusds.jose.util.Base64URL;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.PublicKey;
import java.security.cert.X509Certificate;
import java.security.interfaces.ECPublicKey;
import java.security.interfaces.RSAPublicKey;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Checks the signatures of a document. One broken signature refuses the whole document: it never settles for "some
 * signature is valid". Whether the signers count is not decided here.
 */
public final class SignatureVerifier {
    /** How far a signer's clock may run ahead. */
    public static final Duration CLOCK_TOLERANCE = Duration.ofMinutes(5);

    static {
        JvmSelfTest.run();
    }

    private SignatureVerifier() {}

    /**
     * Checks every signature.
     *
     * @param now the time of checking; a signature of the future is refused
     * @throws SignatureRefused when a signature is broken, or none can be checked (code {@code UNSUPPORTED})
     */
    public static SignedDocument verify(Envelope envelope, Instant now) throws SignatureRefused {
        Set<String> signers = new HashSet<>();
        List<SignatureCheck> checks = new ArrayList<>();
        for (JwsSignature signature : envelope.signatures()) {
            if (!signers.add(signature.header().thumbprint())) {
                throw new SignatureRefused(
                        SignatureRefused.Code.REPEATED, "One certificate signed twice; each signer counts once");
            }
            checks.add(check(signature, envelope.encodedPayload(), now));
        }
        if (checks.stream().noneMatch(SignatureCheck::holds)) {
            throw new SignatureRefused(
                    SignatureRefused.Code.UNSUPPORTED,
                    "No signature has an algorithm that this version can check: "
                            + checks.stream().map(SignatureCheck::algorithm).toList());
        }
        return new SignedDocument(envelope.type(), envelope.payload(), checks);
    }

    private static SignatureCheck check(JwsSignature signature, String encodedPayload, Instant now)
            throws SignatureRefused {
        JwsHeader header = signature.header();
        X509Certificate certificate = header.chain().get(0);
        requireCertificate(header, certificate, now);
        Optional<SignatureAlgorithm> algorithm = header.algorithm();
        SignatureCheck.State state = SignatureCheck.State.UNSUPPORTED;
        if (algorithm.isPresent()) {
            requireValid(signature, algorithm.get(), certificate.getPublicKey(), encodedPayload);
            state = SignatureCheck.State.HOLDS;
        }
        return new SignatureCheck(
                header.thumbprint(), header.chain(), header.algorithmName(), header.signedAt(), state);
    }

    private static void requireCertificate(JwsHeader header, X509Certificate certificate, Instant now)
            throws SignatureRefused {
        if (!SignerCertificate.thumbprint(certificate).equals(header.thumbprint())) {
            throw new SignatureRefused(
                    SignatureRefused.Code.CERTIFICATE, "x5t#S256 is not the digest of the first certificate in x5c");
        }
        SignerCertificate.requireForSigning(certificate);
        if (header.signedAt().isAfter(now.plus(CLOCK_TOLERANCE))) {
            throw new SignatureRefused(
                    SignatureRefused.Code.TIME, "Signed at %s, which is in the future".formatted(header.signedAt()));
        }
        if (header.signedAt().isBefore(certificate.getNotBefore().toInstant())
                || header.signedAt().isAfter(certificate.getNotAfter().toInstant())) {
            throw new SignatureRefused(
                    SignatureRefused.Code.TIME,
                    "Signed at %s, when the certificate was not valid".formatted(header.signedAt()));
        }
    }

    private static void requireValid(
            JwsSignature signature, SignatureAlgorithm algorithm, PublicKey key, String encodedPayload)
            throws SignatureRefused {
        if (!algorithm.fits(key)) {
            throw new SignatureRefused(
                    SignatureRefused.Code.KEY,
                    "The certificate's key is not one for %s; the key decides, not the document".formatted(algorithm));
        }
        if (key instanceof ECPublicKey ec) {
            requireInRange(signature.value(), ec.getParams().getOrder());
        }
        byte[] signingInput = (signature.encodedHeader() + "." + encodedPayload).getBytes(StandardCharsets.US_ASCII);
        try {
            if (!verifier(key)
                    .verify(new JWSHeader(algorithm.jws()), signingInput, new Base64URL(signature.encodedValue()))) {
                throw new SignatureRefused(
                        SignatureRefused.Code.MISMATCH,
                        "A signature does not fit the content: one of the two was changed");
            }
        } catch (JOSEException notChecked) {
            throw new SignatureRefused(
                    SignatureRefused.Code.KEY, "A signature cannot be checked: " + notChecked.getMessage(), notChecked);
        }
    }

    /** Both numbers of an ECDSA signature are at least 1 and less than the order of the curve (FIPS 186-5 section 6.4.2). */
    private static void requireInRange(byte[] value, BigInteger order) throws SignatureRefused {
        int half = (order.bitLength() + 7) / 8;
        boolean inRange = value.length == 2 * half
                && within(Arrays.copyOfRange(value, 0, half), order)
                && within(Arrays.copyOfRange(value, half, value.length), order);
        if (!inRange) {
            throw new SignatureRefused(
                    SignatureRefused.Code.VALUE, "An ECDSA signature has the wrong length or a number out of range");
        }
    }

    private static boolean within(byte[] magnitude, BigInteger order) {
        BigInteger number = new BigInteger(1, magnitude);
        return number.signum() > 0 && number.compareTo(order) < 0;
    }

    private static JWSVerifier verifier(PublicKey key) throws JOSEException {
        if (key instanceof ECPublicKey ec) {
            return new ECDSAVerifier(ec);
        }
        return new RSASSAVerifier((RSAPublicKey) key);
    }
}
