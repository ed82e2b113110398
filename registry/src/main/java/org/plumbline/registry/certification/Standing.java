package org.plumbline.registry.certification;

import org.jspecify.annotations.Nullable;
import org.plumbline.registry.journal.ActType;

/** What certifiers decided about a certificate. Time and superseded standards are not decided here. */
enum Standing {
    ISSUED,
    SUSPENDED,
    REVOKED;

    /** What a certifier may decide. */
    enum Change {
        SUSPEND(ISSUED, SUSPENDED, ActType.CERTIFICATE_SUSPENDED),
        REINSTATE(SUSPENDED, ISSUED, ActType.CERTIFICATE_REINSTATED),
        REVOKE(null, REVOKED, ActType.CERTIFICATE_REVOKED);

        private final @Nullable Standing from;
        private final Standing to;
        private final ActType act;

        Change(@Nullable Standing from, Standing to, ActType act) {
            this.from = from;
            this.to = to;
            this.act = act;
        }

        /** Whether it can be decided now. A revocation is final. */
        boolean possible(Standing now) {
            return from == null ? now != to : now == from;
        }

        Standing to() {
            return to;
        }

        ActType act() {
            return act;
        }
    }
}
