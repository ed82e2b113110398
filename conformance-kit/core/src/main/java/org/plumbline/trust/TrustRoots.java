package org.plumbline.trust;

import java.util.Collection;
import java.util.Set;
import java.util.TreeSet;
import org.plumbline.json.CanonicalJson;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * The keys that all trust starts from, and how many of them must agree.
 *
 * @param threshold how many must sign a trust list
 * @param thumbprints {@code x5t#S256} of their certificates
 */
public record TrustRoots(int threshold, Set<String> thumbprints) {
    private static final String TYPE = "PlumblineTrustRoots";

    public TrustRoots {
        thumbprints = Set.copyOf(thumbprints);
        if (threshold < 1 || threshold > thumbprints.size()) {
            throw new IllegalArgumentException(
                    "The threshold must be from 1 to the number of roots, %d".formatted(thumbprints.size()));
        }
    }

    /** Reads the file that a verifier is given by hand. */
    public static TrustRoots read(byte[] json) throws TrustRefused {
        return of(TrustDocument.read(json, "trust-roots"));
    }

    static TrustRoots of(JsonNode document) throws TrustRefused {
        Set<String> thumbprints = new TreeSet<>();
        document.get("roots").forEach(root -> thumbprints.add(root.stringValue()));
        try {
            return new TrustRoots(document.get("threshold").intValue(), thumbprints);
        } catch (IllegalArgumentException contradiction) {
            throw new TrustRefused(TrustRefused.Code.FORM, "There are fewer roots than must sign", contradiction);
        }
    }

    /** The file that a verifier is given by hand. */
    public byte[] bytes() {
        ObjectNode document = JsonNodeFactory.instance.objectNode();
        document.put("type", TYPE).put("threshold", threshold);
        ArrayNode roots = document.putArray("roots");
        new TreeSet<>(thumbprints).forEach(roots::add);
        return CanonicalJson.bytes(document);
    }

    /** Whether enough of the roots are among the signers. */
    boolean agreed(Collection<String> signers) {
        return thumbprints.stream().filter(signers::contains).count() >= threshold;
    }
}
