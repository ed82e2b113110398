package org.plumbline.transparency;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;

/** A text with signature lines below it (C2SP signed-note). The text counts only once {@link #require} has passed. */
public final class SignedNote {
    private static final int MOST_SIGNATURES = 32;
    private static final int LONGEST = 1 << 20;
    private static final String DASH = "\u2014 ";
    private static final int ID_LENGTH = 4;

    private final String text;
    private final List<Line> signatures;

    /** One signature: the name of the key, and its id followed by the signature. */
    static final class Line {
        private final String name;
        private final byte[] identified;

        Line(String name, byte[] identified) {
            this.name = name;
            this.identified = identified;
        }

        private boolean isBy(NoteVerifier key) {
            return name.equals(key.name())
                    && identified.length > ID_LENGTH
                    && Arrays.equals(identified, 0, ID_LENGTH, key.id(), 0, ID_LENGTH);
        }
    }

    SignedNote(String text, List<Line> signatures) throws ProofRefused {
        if (!text.endsWith("\n") || text.chars().anyMatch(c -> c < ' ' && c != '\n')) {
            throw new ProofRefused("The text of a note ends with a line feed and has no other control characters");
        }
        this.text = text;
        this.signatures = List.copyOf(signatures);
    }

    /** Reads a note. Nothing is checked yet. */
    public static SignedNote parse(String note) throws ProofRefused {
        int split = note.lastIndexOf("\n\n");
        if (note.length() > LONGEST || split < 0 || !note.endsWith("\n")) {
            throw new ProofRefused("A signed note is a text, an empty line and signature lines");
        }
        List<Line> signatures = new ArrayList<>();
        for (String line : note.substring(split + 2, note.length() - 1).split("\n", -1)) {
            String[] parts = line.split(" ", -1);
            if (parts.length != 3 || !line.startsWith(DASH)) {
                throw new ProofRefused("A signature line of a note is a dash, a name and base64");
            }
            signatures.add(new Line(parts[1], CanonicalText.base64(parts[2])));
        }
        if (signatures.size() > MOST_SIGNATURES) {
            throw new ProofRefused("A note has at most %d signatures".formatted(MOST_SIGNATURES));
        }
        return new SignedNote(note.substring(0, split + 1), signatures);
    }

    /** The text, when this key signed it. A broken signature of the key refuses the note; those of other keys are ignored. */
    public String require(NoteVerifier key) throws ProofRefused {
        boolean signed = false;
        for (Line line : signatures) {
            if (line.isBy(key)) {
                if (!key.verify(text, Arrays.copyOfRange(line.identified, ID_LENGTH, line.identified.length))) {
                    throw new ProofRefused("The signature of '%s' does not fit the note".formatted(key.name()));
                }
                signed = true;
            }
        }
        if (!signed) {
            throw new ProofRefused("The note is not signed by '%s'".formatted(key.name()));
        }
        return text;
    }

    /** The note as it is published. */
    @Override
    public String toString() {
        StringBuilder note = new StringBuilder(text).append('\n');
        for (Line line : signatures) {
            note.append(DASH)
                    .append(line.name)
                    .append(' ')
                    .append(Base64.getEncoder().encodeToString(line.identified))
                    .append('\n');
        }
        return note.toString();
    }
}
