package org.plumbline.certificate;

import static org.plumbline.certificate.CredentialText.text;
import static org.plumbline.certificate.CredentialText.time;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Base64;
import java.util.BitSet;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.plumbline.json.CanonicalJson;
import org.plumbline.json.DocumentSchema;
import org.plumbline.signature.SignatureRefused;
import org.plumbline.signature.SignedType;
import org.plumbline.signature.Signer;
import org.plumbline.signature.SigningKey;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * One bit for each certificate: whether it is revoked, or suspended (W3C Bitstring Status List 1.0). The list is long so
 * that asking for it does not tell which certificate is meant, and ends soon so that silence cannot hide a revocation.
 */
public final class StatusList {
    /** How many certificates a list has room for; the least that the recommendation allows (section 4.1). */
    public static final int LENGTH = 131_072;
    /** How long a list may be used after it was made. */
    public static final Duration VALIDITY = Duration.ofDays(14);

    private static final String TYPE = "BitstringStatusListCredential";
    private static final DocumentSchema SCHEMA = DocumentSchema.named("status-list");
    private static final int BYTES = LENGTH / Byte.SIZE;
    private static final int HIGHEST_BIT = 0x80;
    private static final long ONE_DAY_MILLIS = Duration.ofDays(1).toMillis();
    /** Multibase: what follows is base64url without padding. */
    private static final String BASE64URL = "u";

    private final String registry;
    private final StatusPurpose purpose;
    private final String issuer;
    private final Instant validFrom;
    private final Instant validUntil;
    private final BitSet bits;

    private StatusList(
            String registry, StatusPurpose purpose, String issuer, Instant validFrom, Instant validUntil, BitSet bits) {
        this.registry = registry;
        this.purpose = purpose;
        this.issuer = issuer;
        this.validFrom = validFrom;
        this.validUntil = validUntil;
        this.bits = bits;
    }

    /**
     * A list as of now.
     *
     * @param registry address of the registry, without a slash at its end
     * @param issuer id of who keeps the list, as enrolled
     * @param set the certificates that are revoked, or suspended, by status index
     */
    public static StatusList of(String registry, StatusPurpose purpose, String issuer, BitSet set, Instant now) {
        if (set.length() > LENGTH) {
            throw new IllegalArgumentException("A status index must be from 0 to " + (LENGTH - 1));
        }
        Instant from = now.truncatedTo(ChronoUnit.SECONDS);
        return new StatusList(registry, purpose, issuer, from, from.plus(VALIDITY), (BitSet) set.clone());
    }

    static String address(String registry, StatusPurpose purpose) {
        return registry + "/status/" + purpose.word() + "/1";
    }

    static boolean isStatusList(JsonNode credential) {
        return credential.path("type").valueStream().anyMatch(type -> TYPE.equals(type.asString()));
    }

    /** The signed list, {@code application/vc+jwt}. */
    public byte[] issue(SigningKey keeper, Instant now) throws SignatureRefused {
        return Signer.sign(bytes(), SignedType.CREDENTIAL, keeper, now);
    }

    /** Its address, which certificates name. */
    public String id() {
        return address(registry, purpose);
    }

    public StatusPurpose purpose() {
        return purpose;
    }

    /** Id of who keeps the list. */
    public String issuer() {
        return issuer;
    }

    public Instant validFrom() {
        return validFrom;
    }

    public Instant validUntil() {
        return validUntil;
    }

    /** Whether a newer list should have come by now. */
    public boolean stale(Instant now) {
        return !now.isBefore(validUntil);
    }

    /** Whether the certificate at that place is revoked, or suspended. */
    public boolean isSet(int index) {
        return bits.get(index);
    }

    /** What is set in this list or in another of the same address. */
    StatusList and(StatusList other) {
        BitSet both = (BitSet) bits.clone();
        both.or(other.bits);
        return new StatusList(registry, purpose, issuer, validFrom, validUntil, both);
    }

    /** Whether everything that is set in another list is set in this one too. */
    public boolean holdsAllOf(StatusList other) {
        BitSet missing = (BitSet) other.bits.clone();
        missing.andNot(bits);
        return missing.isEmpty();
    }

    byte[] bytes() {
        ObjectNode credential = JsonNodeFactory.instance.objectNode();
        credential.putArray("@context").add(CredentialText.CONTEXT);
        credential.put("id", id());
        credential.putArray("type").add(CredentialText.TYPE).add(TYPE);
        credential.put("issuer", issuer);
        credential.put("validFrom", validFrom.toString());
        credential.put("validUntil", validUntil.toString());
        credential
                .putObject("credentialSubject")
                .put("id", id() + "#list")
                .put("type", "BitstringStatusList")
                .put("statusPurpose", purpose.word())
                .put("encodedList", encode(bits))
                .put("ttl", ONE_DAY_MILLIS);
        return CanonicalJson.bytes(credential);
    }

    static StatusList read(byte[] payload) throws CertificateRefused {
        JsonNode credential = CredentialText.read(payload, SCHEMA);
        StatusPurpose purpose =
                text(credential, "/credentialSubject/statusPurpose").equals(StatusPurpose.REVOCATION.word())
                        ? StatusPurpose.REVOCATION
                        : StatusPurpose.SUSPENSION;
        String id = text(credential, "/id");
        String end = address("", purpose);
        if (!id.endsWith(end)) {
            throw new CertificateRefused("The id of the status list must end with " + end);
        }
        return new StatusList(
                id.substring(0, id.length() - end.length()),
                purpose,
                text(credential, "/issuer"),
                time(credential, "/validFrom"),
                time(credential, "/validUntil"),
                decode(text(credential, "/credentialSubject/encodedList")));
    }

    /** Multibase of gzip of the bits, the first bit highest (sections 4.3 and 4.4). */
    static String encode(BitSet bits) {
        byte[] bytes = new byte[BYTES];
        bits.stream().forEach(index -> bytes[index / Byte.SIZE] |= (byte) (HIGHEST_BIT >> index % Byte.SIZE));
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(packed)) {
            gzip.write(bytes);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return BASE64URL + Base64.getUrlEncoder().withoutPadding().encodeToString(packed.toByteArray());
    }

    static BitSet decode(String encodedList) throws CertificateRefused {
        byte[] bytes;
        try (GZIPInputStream gzip = new GZIPInputStream(
                new ByteArrayInputStream(Base64.getUrlDecoder().decode(encodedList.substring(BASE64URL.length()))))) {
            bytes = gzip.readNBytes(BYTES + 1);
        } catch (IOException | IllegalArgumentException damaged) {
            throw new CertificateRefused("The status list cannot be unpacked", damaged);
        }
        if (bytes.length != BYTES) {
            throw new CertificateRefused("A status list has room for exactly %d certificates".formatted(LENGTH));
        }
        BitSet bits = new BitSet(LENGTH);
        for (int index = 0; index < LENGTH; index++) {
            bits.set(index, (bytes[index / Byte.SIZE] & HIGHEST_BIT >> index % Byte.SIZE) != 0);
        }
        return bits;
    }
}
