package org.plumbline.signature;

import java.security.cert.X509Certificate;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.plumbline.json.JsonLimits;
import org.plumbline.json.JsonRefused;
import org.plumbline.json.StrictJson;
import tools.jackson.databind.JsonNode;

/**
 * A protected header: exactly the six parameters that make a JWS a JAdES baseline B signature (ETSI TS 119 182-1), and
 * no parameter that would let a document choose its own key ({@code jwk}, {@code jku}, {@code x5u}) or change how it is
 * read ({@code crit}, {@code b64}).
 */
record JwsHeader(
        String algorithmName, SignedType type, Instant signedAt, String thumbprint, List<X509Certificate> chain) {
    static final String ALGORITHM = "alg";
    static final String TYPE = "typ";
    static final String CONTENT_TYPE = "cty";
    static final String ISSUED_AT = "iat";
    static final String THUMBPRINT = "x5t#S256";
    static final String CHAIN = "x5c";

    private static final Set<String> PARAMETERS = Set.of(ALGORITHM, TYPE, CONTENT_TYPE, ISSUED_AT, THUMBPRINT, CHAIN);

    JwsHeader {
        chain = List.copyOf(chain);
    }

    static JwsHeader read(byte[] json, SignedType type) throws SignatureRefused {
        JsonNode header;
        try {
            header = StrictJson.read(json, JsonLimits.SIGNED).root();
        } catch (JsonRefused refused) {
            throw new SignatureRefused(
                    SignatureRefused.Code.HEADER,
                    "A protected header is not strict JSON: " + refused.getMessage(),
                    refused);
        }
        if (!header.isObject() || !new HashSet<>(header.propertyNames()).equals(PARAMETERS)) {
            throw new SignatureRefused(
                    SignatureRefused.Code.HEADER,
                    "A protected header must hold exactly alg, typ, cty, iat, x5t#S256 and x5c; it holds "
                            + header.propertyNames());
        }
        if (!type.typ().equals(string(header, TYPE)) || !type.contentType().equals(string(header, CONTENT_TYPE))) {
            throw new SignatureRefused(
                    SignatureRefused.Code.TYPE,
                    "The signature is over another kind of document: typ must be '%s' and cty '%s'"
                            .formatted(type.typ(), type.contentType()));
        }
        return new JwsHeader(
                knownAlgorithm(string(header, ALGORITHM)),
                type,
                time(header),
                string(header, THUMBPRINT),
                chain(header));
    }

    /** The algorithm, or empty when it is sound but cannot be checked here. */
    Optional<SignatureAlgorithm> algorithm() {
        return SignatureAlgorithm.named(algorithmName);
    }

    private static String knownAlgorithm(String name) throws SignatureRefused {
        if (SignatureAlgorithm.named(name).isEmpty() && !SignatureAlgorithm.soundButUnsupported(name)) {
            throw new SignatureRefused(
                    SignatureRefused.Code.ALGORITHM,
                    "Algorithm '%s' is never accepted; use ES256, ES384, ES512, PS256, PS384 or PS512".formatted(name));
        }
        return name;
    }

    private static Instant time(JsonNode header) throws SignatureRefused {
        JsonNode seconds = header.get(ISSUED_AT);
        try {
            if (seconds != null && seconds.isIntegralNumber() && seconds.canConvertToLong()) {
                return Instant.ofEpochSecond(seconds.longValue());
            }
        } catch (DateTimeException outOfRange) {
            throw new SignatureRefused(
                    SignatureRefused.Code.HEADER, "iat is no time that can be: " + seconds, outOfRange);
        }
        throw new SignatureRefused(SignatureRefused.Code.HEADER, "iat must be whole seconds since 1970");
    }

    private static List<X509Certificate> chain(JsonNode header) throws SignatureRefused {
        JsonNode entries = header.get(CHAIN);
        if (entries == null || !entries.isArray() || entries.isEmpty()) {
            throw new SignatureRefused(SignatureRefused.Code.HEADER, "x5c must list the signer's certificate");
        }
        if (entries.size() > SignatureLimits.CHAIN) {
            throw new SignatureRefused(
                    SignatureRefused.Code.LIMIT,
                    "x5c lists %d certificates; %d are allowed".formatted(entries.size(), SignatureLimits.CHAIN));
        }
        int left = SignatureLimits.CERTIFICATES;
        List<X509Certificate> chain = new ArrayList<>();
        for (JsonNode entry : entries) {
            if (!entry.isString()) {
                throw new SignatureRefused(SignatureRefused.Code.HEADER, "x5c must list strings");
            }
            byte[] der = CanonicalBase64.decode(entry.stringValue(), "An entry of x5c");
            left -= der.length;
            if (left < 0) {
                throw new SignatureRefused(
                        SignatureRefused.Code.LIMIT,
                        "x5c holds more than %d bytes of certificates".formatted(SignatureLimits.CERTIFICATES));
            }
            chain.add(SignerCertificate.read(der));
        }
        return chain;
    }

    private static String string(JsonNode header, String name) throws SignatureRefused {
        JsonNode value = header.get(name);
        if (value == null || !value.isString()) {
            throw new SignatureRefused(SignatureRefused.Code.HEADER, name + " must be a string");
        }
        return value.stringValue();
    }
}
