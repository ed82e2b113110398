package org.plumbline.transparency;

import java.util.ArrayList;
import java.util.List;

/**
 * A receipt: proves without a network that an entry is in a log (C2SP tlog-proof).
 *
 * @param index which entry, from 0
 * @param path the inclusion path
 * @param checkpoint the signed note of the log
 */
public record TlogProof(long index, List<Hash> path, SignedNote checkpoint) {
    private static final String TYPE = "c2sp.org/tlog-proof@v1";
    private static final String EXTRA = "extra ";
    private static final String INDEX = "index ";
    private static final int LONGEST_PATH = 64;

    public TlogProof {
        path = List.copyOf(path);
    }

    /** Reads a receipt. Nothing is checked yet; extra data are not authenticated and therefore not kept. */
    public static TlogProof parse(String text) throws ProofRefused {
        int split = text.indexOf("\n\n");
        if (split < 0) {
            throw new ProofRefused("A receipt is a proof, an empty line and a checkpoint");
        }
        List<String> lines = new ArrayList<>(List.of(text.substring(0, split).split("\n", -1)));
        if (!lines.remove(0).equals(TYPE)) {
            throw new ProofRefused("A receipt begins with " + TYPE);
        }
        if (!lines.isEmpty() && lines.get(0).startsWith(EXTRA)) {
            CanonicalText.base64(lines.remove(0).substring(EXTRA.length()));
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
        return new TlogProof(index, path, SignedNote.parse(text.substring(split + 2)));
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
        StringBuilder text =
                new StringBuilder(TYPE).append('\n').append(INDEX).append(index).append('\n');
        path.forEach(hash -> text.append(hash.base64()).append('\n'));
        return text.append('\n').append(checkpoint).toString();
    }
}
