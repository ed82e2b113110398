package org.plumbline.inclusion.search;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** What a search came to: a value, the proof that there is none, or neither. */
public sealed interface Solution {
    /** This value does it. */
    record Model(JsonNode value) implements Solution {}

    /** There is no such value. */
    record None() implements Solution {
        private static final None ONLY = new None();
    }

    /** It is not known, for this reason. */
    record Undecided(String reason) implements Solution {}

    /** There is no such value. */
    static Solution none() {
        return None.ONLY;
    }

    /** The value, or null. */
    default @Nullable JsonNode value() {
        return this instanceof Model model ? model.value() : null;
    }

    /** Whether there is surely none. */
    default boolean isNone() {
        return this instanceof None;
    }
}
