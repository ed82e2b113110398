package org.plumbline.json;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonPointer;
import tools.jackson.databind.JsonNode;

/**
 * A JSON text that was read, and where each of its values stands.
 *
 * <p>Places are worked out when the first one is asked for, by walking the text again; who never asks never pays.
 */
public final class PositionedJson {
    private final JsonNode root;
    private final byte[] utf8;
    private final JsonPosition origin;
    private @Nullable TokenOffsets offsets;

    PositionedJson(JsonNode root, byte[] utf8, JsonPosition origin) {
        this.root = root;
        this.utf8 = utf8;
        this.origin = origin;
    }

    public JsonNode root() {
        return root;
    }

    /** Where the value begins that a JSON Pointer (RFC 6901) names, or empty when there is none. */
    public Optional<JsonPosition> position(String pointer) {
        return node(pointer).map(node -> at(offsets().value(node)));
    }

    /** Where the name of a member begins; of an element or the whole, where the value begins. */
    public Optional<JsonPosition> namePosition(String pointer) {
        return node(pointer).map(node -> at(offsets().name(node)));
    }

    private Optional<Integer> node(String pointer) {
        JsonPointer steps = JsonPointer.compile(pointer);
        return root.at(steps).isMissingNode()
                ? Optional.empty()
                : Optional.of(offsets().number(root, steps));
    }

    private JsonPosition at(int offset) {
        return origin.after(utf8, offset);
    }

    private synchronized TokenOffsets offsets() {
        TokenOffsets known = offsets;
        if (known == null) {
            known = TokenOffsets.of(utf8);
            offsets = known;
        }
        return known;
    }
}
