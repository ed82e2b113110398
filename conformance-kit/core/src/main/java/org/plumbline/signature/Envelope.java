package org.plumbline.signature;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.plumbline.json.CanonicalJson;
import org.plumbline.json.JsonLimits;
import org.plumbline.json.JsonRefused;
import org.plumbline.json.StrictJson;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * A signed document, read strictly but not yet checked: a JWS in general JSON or compact serialization (RFC 7515
 * section 7). It does not hand out its content; {@link SignatureVerifier} does, once the signatures hold.
 *
 * <p>What general JOSE readers take in silence is refused here: members beside {@code payload} and {@code signatures},
 * repeated members, base64 in other than its canonical form, unprotected parameters other than {@code etsiU}.
 */
public final class Envelope {
    private static final JsonLimits LIMITS =
            new JsonLimits(SignatureLimits.DOCUMENT, JsonLimits.SIGNED.maxDepth(), JsonLimits.SIGNED.maxNumberLength());

    private static final String PAYLOAD = "payload";
    private static final String SIGNATURES = "signatures";
    private static final String PROTECTED = "protected";
    private static final String UNPROTECTED = "header";
    private static final String SIGNATURE = "signature";
    private static final String TIME_STAMPS = "etsiU";

    private final SignedType type;
    private final String encodedPayload;
    private final byte[] payload;
    private final List<JwsSignature> signatures;

    private Envelope(SignedType type, String encodedPayload, List<JwsSignature> signatures) throws SignatureRefused {
        this.type = type;
        this.encodedPayload = encodedPayload;
        this.payload = CanonicalBase64.urlDecode(encodedPayload, "The payload");
        this.signatures = List.copyOf(signatures);
        if (payload.length > SignatureLimits.PAYLOAD) {
            throw new SignatureRefused(
                    SignatureRefused.Code.LIMIT,
                    "The payload has %d bytes; %d are allowed".formatted(payload.length, SignatureLimits.PAYLOAD));
        }
    }

    /** Reads a document of the kind that is asked for, in the serialization of that kind. */
    public static Envelope read(byte[] document, SignedType type) throws SignatureRefused {
        if (document.length > SignatureLimits.DOCUMENT) {
            throw new SignatureRefused(
                    SignatureRefused.Code.LIMIT,
                    "The document has %d bytes; %d are allowed".formatted(document.length, SignatureLimits.DOCUMENT));
        }
        return type.compact() ? readCompact(document, type) : readGeneral(document, type);
    }

    private static Envelope readCompact(byte[] document, SignedType type) throws SignatureRefused {
        String[] parts = new String(document, StandardCharsets.ISO_8859_1).split("\\.", -1);
        if (parts.length != 3) {
            throw new SignatureRefused(
                    SignatureRefused.Code.FORM,
                    "A compact signed document has three parts joined by dots; this has " + parts.length);
        }
        return new Envelope(type, parts[1], List.of(JwsSignature.read(parts[0], null, parts[2], type)));
    }

    private static Envelope readGeneral(byte[] document, SignedType type) throws SignatureRefused {
        JsonNode root;
        try {
            root = StrictJson.read(document, LIMITS).root();
        } catch (JsonRefused refused) {
            throw new SignatureRefused(
                    SignatureRefused.Code.FORM, "The document is not strict JSON: " + refused.getMessage(), refused);
        }
        requireMembers(root, Set.of(PAYLOAD, SIGNATURES), Set.of(), "The document");
        JsonNode entries = root.get(SIGNATURES);
        if (entries == null || !entries.isArray() || entries.isEmpty()) {
            throw new SignatureRefused(
                    SignatureRefused.Code.MEMBERS,
                    "signatures must list one signature or more; without one nothing is proven");
        }
        if (entries.size() > SignatureLimits.SIGNATURES) {
            throw new SignatureRefused(
                    SignatureRefused.Code.LIMIT,
                    "There are %d signatures; %d are allowed".formatted(entries.size(), SignatureLimits.SIGNATURES));
        }
        List<JwsSignature> signatures = new ArrayList<>();
        for (JsonNode entry : entries) {
            signatures.add(readSignature(entry, type));
        }
        return new Envelope(type, string(root, PAYLOAD), signatures);
    }

    private static JwsSignature readSignature(JsonNode entry, SignedType type) throws SignatureRefused {
        requireMembers(entry, Set.of(PROTECTED, SIGNATURE), Set.of(UNPROTECTED), "A signature");
        JsonNode unprotected = entry.get(UNPROTECTED);
        if (unprotected != null) {
            requireMembers(unprotected, Set.of(TIME_STAMPS), Set.of(), "An unprotected header");
            requireTexts(unprotected.path(TIME_STAMPS));
        }
        return JwsSignature.read(string(entry, PROTECTED), unprotected, string(entry, SIGNATURE), type);
    }

    private static void requireMembers(JsonNode node, Set<String> required, Set<String> optional, String what)
            throws SignatureRefused {
        Set<String> unknown = new HashSet<>(node.propertyNames());
        boolean complete = node.isObject() && unknown.containsAll(required);
        unknown.removeAll(required);
        unknown.removeAll(optional);
        if (!complete || !unknown.isEmpty()) {
            throw new SignatureRefused(
                    SignatureRefused.Code.MEMBERS,
                    "%s must be an object with %s and nothing else".formatted(what, String.join(", ", required)));
        }
    }

    /** Time stamps and revocation data are base64url texts, as archives write them (ETSI TS 119 182-1 section 5.3.1). */
    private static void requireTexts(JsonNode timeStamps) throws SignatureRefused {
        if (!timeStamps.isArray() || !timeStamps.valueStream().allMatch(JsonNode::isString)) {
            throw new SignatureRefused(SignatureRefused.Code.MEMBERS, "etsiU must list texts");
        }
    }

    private static String string(JsonNode node, String name) throws SignatureRefused {
        JsonNode value = node.get(name);
        if (value == null || !value.isString()) {
            throw new SignatureRefused(SignatureRefused.Code.MEMBERS, name + " must be a string");
        }
        return value.stringValue();
    }

    /** A document in general JSON serialization; headers and signature values stay as they are, byte for byte. */
    static byte[] write(String encodedPayload, List<JwsSignature> signatures) {
        JsonNodeFactory nodes = JsonNodeFactory.instance;
        ArrayNode entries = nodes.arrayNode();
        for (JwsSignature signature : signatures) {
            ObjectNode entry = entries.addObject();
            entry.put(PROTECTED, signature.encodedHeader());
            entry.put(SIGNATURE, signature.encodedValue());
            setIfThere(entry, signature.unprotected());
        }
        ObjectNode document = nodes.objectNode();
        document.put(PAYLOAD, encodedPayload);
        document.set(SIGNATURES, entries);
        return CanonicalJson.bytes(document);
    }

    private static void setIfThere(ObjectNode entry, @Nullable JsonNode unprotected) {
        if (unprotected != null) {
            entry.set(UNPROTECTED, unprotected);
        }
    }

    SignedType type() {
        return type;
    }

    String encodedPayload() {
        return encodedPayload;
    }

    byte[] payload() {
        return payload.clone();
    }

    List<JwsSignature> signatures() {
        return signatures;
    }
}
