package org.plumbline.signature;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.Signature;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import org.plumbline.json.CanonicalJson;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * A signed document as an attacker would make it: any header, signed by the key at hand with plain JDK means, put together
 * as text. Begins as a document in order; each test breaks one thing.
 */
final class Forgery {
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private final SigningKey key;
    private final ObjectNode header;
    private byte[] payload;

    Forgery(SigningKey key, byte[] payload, Instant now) {
        this.key = key;
        this.payload = payload.clone();
        this.header = NODES.objectNode();
        header.put("alg", key.algorithm().name());
        header.put("typ", SignedType.REPORT.typ());
        header.put("cty", SignedType.REPORT.contentType());
        header.put("iat", now.getEpochSecond());
        header.put("x5t#S256", key.thumbprint());
        header.putArray("x5c").add(certificate(key));
    }

    /** The header, to be changed before it is signed. */
    ObjectNode header() {
        return header;
    }

    Forgery payload(byte[] other) {
        this.payload = other.clone();
        return this;
    }

    static String certificate(SigningKey key) {
        try {
            return Base64.getEncoder().encodeToString(key.certificate().getEncoded());
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    static String url(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    String encodedHeader() {
        return url(CanonicalJson.bytes(header));
    }

    String encodedPayload() {
        return url(payload);
    }

    /** A good signature over whatever header and payload there are. */
    byte[] sign(String protectedHeader) {
        try {
            Signature signature = Signature.getInstance("SHA384withECDSAinP1363Format");
            signature.initSign(key.privateKey());
            signature.update((protectedHeader + "." + encodedPayload()).getBytes(StandardCharsets.US_ASCII));
            return signature.sign();
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** One entry of {@code signatures}, in order. */
    String entry() {
        return entry(encodedHeader(), url(sign(encodedHeader())), "");
    }

    static String entry(String protectedHeader, String signature, String more) {
        return "{\"protected\":\"%s\",\"signature\":\"%s\"%s}".formatted(protectedHeader, signature, more);
    }

    /** The document in general JSON serialization. */
    String document() {
        return document(entry());
    }

    String document(String... entries) {
        return "{\"payload\":\"%s\",\"signatures\":[%s]}".formatted(encodedPayload(), String.join(",", entries));
    }

    /** The same signature entry many times. */
    static String[] times(int count, String entry) {
        List<String> entries = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            entries.add(entry);
        }
        return entries.toArray(String[]::new);
    }
}
