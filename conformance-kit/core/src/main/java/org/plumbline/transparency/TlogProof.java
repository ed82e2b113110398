package org.plumbline.transparency;

import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;

/**
 * A receipt: proves without a network that an entry is in a log (C2SP tlog-proof).
 *
 * @param index which entry, from 0
 * @param path the inclusion path
 * @param checkpoint the signed note of the log
 * @param extra what the log adds for its readers, in base64; empty for nothing. This log adds the entry itself
 */
public record TlogProof(long index, List<Hash> path, SignedNote checkpoint, String extra) {
    private static final String TYPE = "c2sp.org/tlog-proof@v1";
    private static final String EXTRA = "extra ";
    private static final String INDEX = "index ";
    private static final int LONGEST_PATH = 64;

    public TlogProof {
        path = List.copyOf(path);
    }

    /** A receipt that does not carry its entry. */
    public TlogProof(long index, List<Hash> path, SignedNote checkpoint) {
        this(index, path, checkpoint, "");
    }

    /** The same receipt with its entry, so that whoever has the receipt needs nothing else. */
    public TlogProof carrying(byte[] entry) {
        return new TlogProof(index, path, checkpoint, Base64.getEncoder().encodeToString(entry));
    }

    /** The entry that the receipt carries. It is only a claim until {@link #require} has passed on it. */
    public Optional<byte[]> entry() {
        return extra.isEmpty()
                ? Optional.empty()
                : Optional.of(Base64.getDecoder().decode(extra));
    }

    /** Reads a receipt. Nothing is checked yet. */
    public static TlogProof parse(String text) throws ProofRefused {
        int split = text.indexOf("\n\n");
        if (split < 0) {
            throw new ProofRefused("A receipt is a proof, an empty line and a checkpoint");
        }
        List<String> lines = new ArrayList<>(List.of(text.substring(0, split).split("\n", -1)));
        if (!lines.remove(0).equals(TYPE)) {
            throw new ProofRefused("A receipt begins with " + TYPE);
        }
        String extra = "";
        if (!lines.isEmpty() && lines.get(0).startsWith(EXTRA)) {
            extra = lines.remove(0).substring(EXTRA.length());
            CanonicalText.base64(extra);
        }
        if (lines.isEmpty() || !lines.get(0).startsWith(INDEX)) {
            throw new ProofRefused("A receipt names the index of its entry");
        }
        long index = CanonicalText.decimal(lines.remove(0).substring(INDEX.length()));
        if (lines.size() > LONGEST_PATH) {
            throw new ProofRefused("A receipt has at most %d hashes".formatted(LONGEST_PATH));
        }
        List<Hash> path = new ArrayList<>();
        for (String line : lines) {
            path.add(Hash.parse(line));
        }
        return new TlogProof(index, path, SignedNote.parse(text.substring(split + 2)), extra);
    }

    /**
     * Requires that the entry is in the log.
     *
     * @return the checkpoint that the log signed, for comparison with others seen
     */
    public Checkpoint require(byte[] entry, NoteVerifier log) throws ProofRefused {
        Checkpoint opened = Checkpoint.open(checkpoint.toString(), log);
        if (!new InclusionProof(index, opened.size(), path).leads(Hash.leaf(entry), opened.root())) {
            throw new ProofRefused(
                    "The receipt does not lead from this entry to the root of '%s'".formatted(log.name()));
        }
        return opened;
    }

    /** The receipt as it is handed out, file extension {@code .tlog-proof}. */
    @Override
    public String toString() {
        StringBuilder text = new StringBuilder(TYPE).append('\n');
        if (!extra.isEmpty()) {
            text.append(EXTRA).append(extra).append('\n');
        }
        text.append(INDEX).append(index).append('\n');
        path.forEach(hash -> text.append(hash.base64()).append('\n'));
        return text.append('\n').append(checkpoint).toString();
    }
}
