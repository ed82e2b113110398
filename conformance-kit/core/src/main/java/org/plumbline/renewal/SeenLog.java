package org.plumbline.renewal;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.plumbline.transparency.Checkpoint;
import org.plumbline.transparency.ConsistencyProof;
import org.plumbline.transparency.NoteVerifier;
import org.plumbline.transparency.ProofRefused;
import org.plumbline.trust.Entity;
import org.plumbline.trust.Role;
import org.plumbline.trust.TrustList;
import org.plumbline.trust.TrustRefused;

/**
 * A log as it was seen last. A log that cannot prove that it grew from there has taken something back, or shows different
 * readers different logs.
 */
final class SeenLog {
    private final TrustList trust;
    private final Optional<String> seen;

    /**
     * What was seen of a log.
     *
     * @param trust names the log and its key
     * @param seen the checkpoint that was seen last; the first one is taken as it is
     */
    SeenLog(TrustList trust, Optional<String> seen) {
        this.trust = trust;
        this.seen = seen;
    }

    /** Whoever can prove that the log only grew between two sizes. */
    @FunctionalInterface
    interface Growth {
        ConsistencyProof between(long first, long second) throws IOException;
    }

    /** How many entries were seen; empty before the first checkpoint. */
    Optional<Long> size() throws TrustRefused {
        return seen.isPresent() ? Optional.of(open(seen.get()).size()) : Optional.empty();
    }

    /** Requires that a checkpoint is the one that was seen, or grew out of it. */
    Checkpoint require(String note, Growth growth) throws IOException, TrustRefused {
        Checkpoint next = open(note);
        if (seen.isEmpty()) {
            return next;
        }
        Checkpoint last = open(seen.get());
        if (!last.origin().equals(next.origin())) {
            throw new TrustRefused(
                    TrustRefused.Code.LOG,
                    "What was seen is of the log '%s'; this is '%s'".formatted(last.origin(), next.origin()));
        }
        if (!grew(last, next, growth)) {
            throw new TrustRefused(
                    TrustRefused.Code.LOG,
                    "'%s' cannot prove that its %d entries grew out of the %d that were seen before"
                            .formatted(next.origin(), next.size(), last.size()));
        }
        return next;
    }

    private static boolean grew(Checkpoint last, Checkpoint next, Growth growth) throws IOException {
        if (next.size() < last.size()) {
            return false;
        }
        boolean needsNone = last.size() == 0 || last.size() == next.size();
        ConsistencyProof proof = needsNone
                ? new ConsistencyProof(last.size(), next.size(), List.of())
                : growth.between(last.size(), next.size());
        return proof.first() == last.size() && proof.second() == next.size() && proof.leads(last.root(), next.root());
    }

    private Checkpoint open(String note) throws TrustRefused {
        String origin = note.lines().findFirst().orElse("");
        NoteVerifier log = trust.entities(Role.LOG).stream()
                .map(Entity::noteKey)
                .flatMap(Optional::stream)
                .filter(key -> key.name().equals(origin))
                .findFirst()
                .orElseThrow(() ->
                        new TrustRefused(TrustRefused.Code.LOG, "The trust list names no log '%s'".formatted(origin)));
        try {
            return Checkpoint.open(note, log);
        } catch (ProofRefused refused) {
            throw new TrustRefused(
                    TrustRefused.Code.LOG, "The checkpoint is refused: " + refused.getMessage(), refused);
        }
    }
}
