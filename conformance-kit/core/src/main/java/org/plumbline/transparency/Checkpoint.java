package org.plumbline.transparency;

/**
 * What a log says of itself: how many entries it has and the root over them (C2SP tlog-checkpoint).
 *
 * @param origin the log's name, which is the name of its key
 * @param size how many entries
 * @param root the root over them
 */
public record Checkpoint(String origin, long size, Hash root) {
    private static final int LINES = 3;

    public Checkpoint {
        if (origin.isBlank() || origin.indexOf('\n') >= 0 || size < 0) {
            throw new IllegalArgumentException("A checkpoint has an origin of one line and a size of 0 or more");
        }
    }

    /** The signed note that publishes it. */
    public SignedNote sign(NoteSigner log) throws ProofRefused {
        return log.sign(text());
    }

    /** Reads a note and requires the log's signature. Lines after the root are for others and are not read. */
    public static Checkpoint open(String note, NoteVerifier log) throws ProofRefused {
        String[] lines = SignedNote.parse(note).require(log).split("\n", -1);
        if (lines.length <= LINES || !lines[0].equals(log.name())) {
            throw new ProofRefused(
                    "A checkpoint of '%s' begins with that name, the size and the root".formatted(log.name()));
        }
        return new Checkpoint(lines[0], CanonicalText.decimal(lines[1]), Hash.parse(lines[2]));
    }

    /** The three lines that are signed. */
    public String text() {
        return origin + "\n" + size + "\n" + root.base64() + "\n";
    }
}
