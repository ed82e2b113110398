package org.plumbline.trust;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.plumbline.transparency.Checkpoint;
import org.plumbline.transparency.ConsistencyProof;
import org.plumbline.transparency.NoteVerifier;
import org.plumbline.transparency.ProofRefused;

/**
 * Remembers the last checkpoint of a log that was seen, in the file {@code checkpoint} of a trust kit. A log that cannot
 * prove that it grew from there has taken something back, or shows different readers different logs.
 */
public final class SeenLog {
    /** The signed checkpoint as the log published it. */
    public static final String CHECKPOINT = "checkpoint";

    private final Path file;
    private final NoteVerifier log;

    /**
     * A log as seen from one trust kit.
     *
     * @param folder the folder of the trust kit
     * @param log the log's key, from the trust list
     */
    public SeenLog(Path folder, NoteVerifier log) {
        this.file = folder.resolve(CHECKPOINT);
        this.log = log;
    }

    /** The last checkpoint seen; empty before the first. */
    public Optional<Checkpoint> last() throws IOException, ProofRefused {
        return Files.exists(file) ? Optional.of(Checkpoint.open(Files.readString(file), log)) : Optional.empty();
    }

    /**
     * Takes a newer checkpoint and remembers it. The first one is taken as it is.
     *
     * @param note the signed checkpoint
     * @param proof that it grew out of the {@link #last} one
     * @throws ProofRefused when the log did not sign it, or it did not grow out of the last one
     */
    public Checkpoint advance(String note, ConsistencyProof proof) throws IOException, ProofRefused {
        Checkpoint next = Checkpoint.open(note, log);
        Optional<Checkpoint> seen = last();
        if (seen.isPresent()) {
            boolean grew = proof.first() == seen.get().size()
                    && proof.second() == next.size()
                    && proof.leads(seen.get().root(), next.root());
            if (!grew) {
                throw new ProofRefused("'%s' cannot prove that its %d entries grew out of the %d that were seen before"
                        .formatted(log.name(), next.size(), seen.get().size()));
            }
        }
        AtomicFile.write(file, note.getBytes(StandardCharsets.UTF_8));
        return next;
    }
}
