package org.plumbline.trust;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A certificate that an organisation signs with, named by its digest.
 *
 * @param thumbprint {@code x5t#S256}
 * @param validFrom the first moment at which it may sign
 * @param validUntil from when on it may sign no more
 * @param revokedAt since when nothing it signed counts, or null
 * @param reason why it was revoked, or null
 */
public record PinnedKey(
        String thumbprint,
        Instant validFrom,
        Instant validUntil,
        @Nullable Instant revokedAt,
        @Nullable String reason) {
    /** Whether it might sign at that time. */
    public boolean mightSign(Instant at) {
        return !at.isBefore(validFrom) && at.isBefore(validUntil);
    }

    /**
     * Whether it is revoked by now. Then nothing it ever signed counts: the time of a signature is only what its signer
     * says, and whoever holds a stolen key says what he likes.
     */
    public boolean revoked(Instant now) {
        return revokedAt != null && !now.isBefore(revokedAt);
    }
}
