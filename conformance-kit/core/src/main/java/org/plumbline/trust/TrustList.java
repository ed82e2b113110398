package org.plumbline.trust;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.plumbline.signature.Envelope;
import org.plumbline.signature.SignatureCheck;
import org.plumbline.signature.SignatureRefused;
import org.plumbline.signature.SignatureVerifier;
import org.plumbline.signature.SignedDocument;
import org.plumbline.signature.SignedType;
import org.plumbline.transparency.NoteVerifier;
import org.plumbline.transparency.ProofRefused;
import tools.jackson.databind.JsonNode;

/**
 * Whose signature counts, for what, and since when: a list that enough of the roots signed. It has a version that only
 * grows and an end, so that neither an old list nor silence can keep a revoked key alive.
 */
public final class TrustList {
    private final long version;
    private final Instant expires;
    private final TrustRoots nextRoots;
    private final Map<String, Entity> entities;
    private final Map<String, PromulgatedStandard> standards;

    private TrustList(JsonNode document) throws TrustRefused {
        this.version = document.get("version").longValue();
        this.expires = time(document.get("expires"));
        this.nextRoots = TrustRoots.of(document);
        this.entities = new TreeMap<>();
        this.standards = new TreeMap<>();
        for (JsonNode each : document.get("entities")) {
            Entity entity = entity(each);
            if (entities.put(entity.id(), entity) != null) {
                throw new TrustRefused(TrustRefused.Code.FORM, "'%s' is listed twice".formatted(entity.id()));
            }
        }
        for (JsonNode each : document.get("standards")) {
            standards.put(each.get("uri").stringValue(), standard(each));
        }
        requireOneHolderOfEachKey();
    }

    /**
     * Reads a list and requires that enough roots signed it. When it names other roots than those given, it hands over to
     * them: then enough of the new ones must have signed too. An expired list is read; {@link #stale} tells.
     */
    public static TrustList read(byte[] jws, TrustRoots roots, Instant now) throws TrustRefused {
        SignedDocument signed;
        try {
            signed = SignatureVerifier.verify(Envelope.read(jws, SignedType.TRUST_LIST), now);
        } catch (SignatureRefused refused) {
            throw new TrustRefused(
                    TrustRefused.Code.SIGNATURE,
                    "The trust list is refused: %s %s".formatted(refused.code(), refused.getMessage()),
                    refused);
        }
        Set<String> signers = signed.signatures().stream()
                .filter(SignatureCheck::holds)
                .map(SignatureCheck::thumbprint)
                .collect(Collectors.toSet());
        if (!roots.agreed(signers)) {
            throw new TrustRefused(
                    TrustRefused.Code.THRESHOLD,
                    "Fewer than %d of the roots signed the trust list".formatted(roots.threshold()));
        }
        TrustList list = new TrustList(TrustDocument.read(signed.payload(), "trust-list"));
        if (!list.nextRoots.equals(roots) && !list.nextRoots.agreed(signers)) {
            throw new TrustRefused(
                    TrustRefused.Code.THRESHOLD,
                    "The trust list hands over to new roots, but fewer than %d of them signed it"
                            .formatted(list.nextRoots.threshold()));
        }
        return list;
    }

    /** Requires that unsigned content is a trust list in order in itself, whoever may sign it. */
    public static void requireWellFormed(byte[] content) throws TrustRefused {
        new TrustList(TrustDocument.read(content, "trust-list"));
    }

    /** Refuses this list when it is not newer than one that was seen before. */
    public void requireNewerThan(long versionSeen) throws TrustRefused {
        if (version <= versionSeen) {
            throw new TrustRefused(
                    TrustRefused.Code.ROLLBACK,
                    "The trust list has version %d; version %d was seen before".formatted(version, versionSeen));
        }
    }

    public long version() {
        return version;
    }

    public Instant expires() {
        return expires;
    }

    /** Whether a newer list should have come by now. What a stale list says proves nothing. */
    public boolean stale(Instant now) {
        return !now.isBefore(expires);
    }

    /** The roots that must sign the next list. */
    public TrustRoots nextRoots() {
        return nextRoots;
    }

    public Optional<Entity> entity(String id) {
        return Optional.ofNullable(entities.get(id));
    }

    /** The organisation that signs with the certificate of that thumbprint. */
    public Optional<Entity> holder(String thumbprint) {
        return entities.values().stream()
                .filter(entity -> entity.key(thumbprint).isPresent())
                .findFirst();
    }

    /** All organisations of that role, by id. */
    public List<Entity> entities(Role role) {
        return entities.values().stream().filter(entity -> entity.has(role)).toList();
    }

    /** The promulgated standard of that name. */
    public Optional<PromulgatedStandard> standard(String urn) {
        return Optional.ofNullable(standards.get(urn));
    }

    private void requireOneHolderOfEachKey() throws TrustRefused {
        List<String> thumbprints = entities.values().stream()
                .flatMap(entity -> entity.keys().stream())
                .map(PinnedKey::thumbprint)
                .toList();
        if (thumbprints.stream().distinct().count() < thumbprints.size()) {
            throw new TrustRefused(TrustRefused.Code.FORM, "One certificate is pinned twice");
        }
    }

    private static Entity entity(JsonNode node) throws TrustRefused {
        List<PinnedKey> keys = new ArrayList<>();
        for (JsonNode key : node.path("keys")) {
            keys.add(new PinnedKey(
                    key.get("x5t#S256").stringValue(),
                    time(key.get("validFrom")),
                    time(key.get("validUntil")),
                    key.path("revokedAt").isString() ? time(key.get("revokedAt")) : null,
                    textOrNull(key.path("reason"))));
        }
        return new Entity(
                node.get("id").stringValue(),
                node.get("name").stringValue(),
                node.get("roles")
                        .valueStream()
                        .map(each -> Role.of(each.stringValue()))
                        .collect(Collectors.toSet()),
                node.path("products").valueStream().map(JsonNode::stringValue).toList(),
                keys,
                noteKey(node.path("vkey")));
    }

    private static Optional<NoteVerifier> noteKey(JsonNode text) throws TrustRefused {
        if (!text.isString()) {
            return Optional.empty();
        }
        try {
            return Optional.of(NoteVerifier.parse(text.stringValue()));
        } catch (ProofRefused refused) {
            throw new TrustRefused(
                    TrustRefused.Code.FORM, "The trust list holds no note key: " + refused.getMessage(), refused);
        }
    }

    private static PromulgatedStandard standard(JsonNode node) {
        return new PromulgatedStandard(
                node.get("uri").stringValue(),
                node.get("dirHash1").stringValue(),
                Optional.ofNullable(textOrNull(node.path("supersededBy"))));
    }

    private static @Nullable String textOrNull(JsonNode node) {
        return node.isString() ? node.stringValue() : null;
    }

    private static Instant time(JsonNode node) throws TrustRefused {
        try {
            return Instant.parse(node.stringValue());
        } catch (DateTimeException noTime) {
            throw new TrustRefused(TrustRefused.Code.FORM, "%s is no time that can be".formatted(node), noTime);
        }
    }
}
