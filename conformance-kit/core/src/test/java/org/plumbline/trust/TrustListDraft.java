package org.plumbline.trust;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Set;
import org.plumbline.json.CanonicalJson;
import org.plumbline.report.SampleReports;
import org.plumbline.signature.SignatureRefused;
import org.plumbline.signature.SignedType;
import org.plumbline.signature.Signer;
import org.plumbline.signature.SigningKey;
import org.plumbline.signature.TestKeys;
import org.plumbline.transparency.NoteSigner;
import org.plumbline.transparency.ProofRefused;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** A trust list to be changed and signed by tests: a vendor, a certifier, a keeper of status lists and a log. */
public final class TrustListDraft {
    public static final String CERTIFIER = "urn:plumbline:certifier:nato-1";
    public static final String STATUS = "urn:plumbline:status:registry";
    public static final NoteSigner LOG = log("registry.example/log");

    public static final SigningKey VENDOR_KEY = TestKeys.of("vendor");
    public static final SigningKey CERTIFIER_KEY = TestKeys.of("certifier");
    public static final SigningKey STATUS_KEY = TestKeys.of("status");
    public static final List<SigningKey> ROOT_KEYS =
            List.of(TestKeys.of("root 1"), TestKeys.of("root 2"), TestKeys.of("root 3"));

    private final Instant now;
    private final ObjectNode list = JsonNodeFactory.instance.objectNode();

    public TrustListDraft(Instant now) {
        this.now = now.truncatedTo(ChronoUnit.SECONDS);
        list.put("type", "PlumblineTrustList").put("version", 17).put("threshold", 2);
        list.put("issued", this.now.toString());
        list.put("expires", this.now.plus(90, ChronoUnit.DAYS).toString());
        ArrayNode roots = list.putArray("roots");
        ROOT_KEYS.forEach(root -> roots.add(root.thumbprint()));
        list.putArray("entities");
        entity(SampleReports.VENDOR, "vendor", VENDOR_KEY).putArray("products").add("urn:plumbline:product:acme:*");
        entity(CERTIFIER, "certifier", CERTIFIER_KEY);
        entity(STATUS, "status", STATUS_KEY);
        ObjectNode log = list.withArray("/entities").addObject();
        log.put("id", LOG.verifier().name()).put("name", "Enrolled log");
        log.put("vkey", LOG.verifier().toString()).putArray("roles").add("log");
        list.putArray("standards")
                .addObject()
                .put("uri", SampleReports.STANDARD)
                .put("dirHash1", SampleReports.STANDARD_DIGEST);
    }

    private static NoteSigner log(String name) {
        try {
            return NoteSigner.create(name);
        } catch (ProofRefused impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private ObjectNode entity(String id, String role, SigningKey key) {
        ObjectNode entity = list.withArray("/entities").addObject();
        entity.put("id", id).put("name", "Enrolled " + role);
        entity.putArray("roles").add(role);
        entity.putArray("keys")
                .addObject()
                .put("kind", "pinned")
                .put("x5t#S256", key.thumbprint())
                .put("validFrom", now.minus(1, ChronoUnit.DAYS).toString())
                .put("validUntil", now.plus(365, ChronoUnit.DAYS).toString());
        return entity;
    }

    /** The content, to be changed. */
    public ObjectNode list() {
        return list;
    }

    /** The entity at that place: 0 the vendor, 1 the certifier, 2 the keeper of status lists. */
    public ObjectNode entity(int index) {
        return (ObjectNode) list.at("/entities/" + index);
    }

    /** Its only key. */
    public ObjectNode key(int entity) {
        return (ObjectNode) list.at("/entities/%d/keys/0".formatted(entity));
    }

    /** The only standard. */
    public ObjectNode standard() {
        return (ObjectNode) list.at("/standards/0");
    }

    /** The roots that verifiers start from. */
    public static TrustRoots roots() {
        return new TrustRoots(
                2, Set.copyOf(ROOT_KEYS.stream().map(SigningKey::thumbprint).toList()));
    }

    /** The list as signed by two of the three roots. */
    public byte[] signed() throws SignatureRefused {
        return signed(ROOT_KEYS.get(0), ROOT_KEYS.get(2));
    }

    /** The list as signed by these. */
    public byte[] signed(SigningKey... by) throws SignatureRefused {
        byte[] signed = Signer.sign(CanonicalJson.bytes(list), SignedType.TRUST_LIST, by[0], now);
        for (int i = 1; i < by.length; i++) {
            signed = Signer.addSignature(signed, SignedType.TRUST_LIST, by[i], now);
        }
        return signed;
    }

    public TrustList read() throws SignatureRefused, TrustRefused {
        return TrustList.read(signed(), roots(), now);
    }
}
