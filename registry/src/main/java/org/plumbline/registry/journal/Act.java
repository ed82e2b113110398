package org.plumbline.registry.journal;

import org.jspecify.annotations.Nullable;

/**
 * A binding act, as the public log will show it.
 *
 * @param type what was done
 * @param object address of the thing it was done to
 * @param digestName how the digest was made: {@code sha256}, or {@code dirHash1} for a standard package
 * @param digest digest of the document that was promulgated, received or issued, lower-case hex
 * @param actor the organisation or office that did it; never a person
 * @param reason why, for a change of state; else null
 */
public record Act(
        ActType type, String object, String digestName, String digest, String actor, @Nullable String reason) {
    /** An act on a single document. */
    public static Act on(ActType type, String object, String sha256, String actor) {
        return new Act(type, object, "sha256", sha256, actor, null);
    }

    /** The same act, with the reason for it. */
    public Act because(String why) {
        return new Act(type, object, digestName, digest, actor, why);
    }
}
