package org.plumbline.json;

import java.util.Optional;
import java.util.function.ToIntBiFunction;
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
    private @Nullable Places places;

    /** What is needed to tell places. */
    private record Places(TokenOffsets offsets, PositionMarks marks) {}

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
        return find(pointer, TokenOffsets::value);
    }

    /** Where the name of a member begins; of an element or the whole, where the value begins. */
    public Optional<JsonPosition> namePosition(String pointer) {
        return find(pointer, TokenOffsets::name);
    }

    private synchronized Optional<JsonPosition> find(String pointer, ToIntBiFunction<TokenOffsets, Integer> offset) {
        JsonPointer steps = JsonPointer.compile(pointer);
        if (root.at(steps).isMissingNode()) {
            return Optional.empty();
        }
        Places known = places;
        if (known == null) {
            known = new Places(TokenOffsets.of(utf8), new PositionMarks(utf8, origin));
            places = known;
        }
        TokenOffsets offsets = known.offsets();
        return Optional.of(known.marks().at(offset.applyAsInt(offsets, offsets.number(root, steps))));
    }
}
