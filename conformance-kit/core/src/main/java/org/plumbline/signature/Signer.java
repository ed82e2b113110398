package org.plumbline.signature;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSObject;
import com.nimbusds.jose.JWSSigner;
import com.nimbusds.jose.Payload;
import com.nimbusds.jose.crypto.ECDSASigner;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.util.Base64;
import com.nimbusds.jose.util.Base64URL;
import java.nio.charset.StandardCharsets;
import java.security.cert.CertificateEncodingException;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * Signs content as it is, byte for byte. The result is a JWS that is at the same time a JAdES baseline B signature, so that
 * archives of the European Union's profile can add time stamps to it and any JOSE library can check it.
 */
public final class Signer {
    private Signer() {}

    /**
     * Signs content.
     *
     * @param payload the content
     * @param type what the content is
     * @param key signs it
     * @param now the time of signing that the signature states, whole seconds
     * @return the document in the serialization of its type: general JSON, or compact for credentials
     * @throws SignatureRefused when the content is too large or the key cannot sign
     */
    public static byte[] sign(byte[] payload, SignedType type, SigningKey key, Instant now) throws SignatureRefused {
        if (payload.length > SignatureLimits.PAYLOAD) {
            throw new SignatureRefused(
                    SignatureRefused.Code.LIMIT,
                    "The payload has %d bytes; %d are allowed".formatted(payload.length, SignatureLimits.PAYLOAD));
        }
        String encodedPayload = CanonicalBase64.urlEncode(payload);
        JwsSignature signature = signature(encodedPayload, type, key, now);
        return checked(
                type.compact()
                        ? compact(encodedPayload, signature)
                        : Envelope.write(encodedPayload, List.of(signature)),
                type,
                now);
    }

    /**
     * Adds a signature over the very same content, for example a laboratory's beside the vendor's. The signatures that are
     * there must hold, and stay as they are.
     */
    public static byte[] addSignature(byte[] document, SignedType type, SigningKey key, Instant now)
            throws SignatureRefused {
        Envelope envelope = Envelope.read(document, type);
        if (type.compact()) {
            throw new SignatureRefused(SignatureRefused.Code.FORM, "A compact signed document has one signature only");
        }
        if (envelope.signatures().size() == SignatureLimits.SIGNATURES) {
            throw new SignatureRefused(
                    SignatureRefused.Code.LIMIT,
                    "There are %d signatures already".formatted(SignatureLimits.SIGNATURES));
        }
        SignatureVerifier.verify(envelope, now);
        List<JwsSignature> signatures = new ArrayList<>(envelope.signatures());
        signatures.add(signature(envelope.encodedPayload(), type, key, now));
        return checked(Envelope.write(envelope.encodedPayload(), signatures), type, now);
    }

    /** Nothing leaves that would not be taken: not by a certificate that has ended, nor by one that is not the key's. */
    private static byte[] checked(byte[] signed, SignedType type, Instant now) throws SignatureRefused {
        SignatureVerifier.verify(Envelope.read(signed, type), now);
        return signed;
    }

    private static byte[] compact(String encodedPayload, JwsSignature signature) {
        return String.join(".", signature.encodedHeader(), encodedPayload, signature.encodedValue())
                .getBytes(StandardCharsets.US_ASCII);
    }

    private static JwsSignature signature(String encodedPayload, SignedType type, SigningKey key, Instant now)
            throws SignatureRefused {
        try {
            JWSObject jws = new JWSObject(header(type, key, now), new Payload(new Base64URL(encodedPayload)));
            jws.sign(jwsSigner(key));
            return JwsSignature.read(
                    jws.getHeader().toBase64URL().toString(),
                    null,
                    jws.getSignature().toString(),
                    type);
        } catch (JOSEException notSigned) {
            throw new SignatureRefused(
                    SignatureRefused.Code.KEY, "The key cannot sign: " + notSigned.getMessage(), notSigned);
        }
    }

    private static JWSHeader header(SignedType type, SigningKey key, Instant now) {
        return new JWSHeader.Builder(key.algorithm().jws())
                .type(new JOSEObjectType(type.typ()))
                .contentType(type.contentType())
                .customParam(JwsHeader.ISSUED_AT, now.getEpochSecond())
                .x509CertSHA256Thumbprint(new Base64URL(key.thumbprint()))
                .x509CertChain(key.chain().stream().map(Signer::encoded).toList())
                .build();
    }

    private static Base64 encoded(X509Certificate certificate) {
        try {
            return Base64.encode(certificate.getEncoded());
        } catch (CertificateEncodingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static JWSSigner jwsSigner(SigningKey key) throws JOSEException {
        JWSSigner signer = key.algorithm().curve() == null
                ? new RSASSASigner(key.privateKey())
                : new ECDSASigner(key.privateKey(), key.algorithm().curve());
        if (key.provider() != null) {
            signer.getJCAContext().setProvider(key.provider());
        }
        return signer;
    }
}
