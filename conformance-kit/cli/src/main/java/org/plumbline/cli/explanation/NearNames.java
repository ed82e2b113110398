package org.plumbline.cli.explanation;

import java.util.Collection;
import java.util.List;
import java.util.Locale;

/** Finds the names that somebody may have meant. */
final class NearNames {
    private static final int SHOWN = 3;

    private NearNames() {}

    /** The names nearest to one that nobody knows, at most three; empty when none is near. */
    static List<String> to(String name, Collection<String> known) {
        int most = Math.max(1, name.length() / 3);
        String plain = name.toUpperCase(Locale.ROOT);
        int least = known.stream().mapToInt(each -> distance(plain, each)).min().orElse(Integer.MAX_VALUE);
        return known.stream()
                .distinct()
                .filter(each -> least <= most && distance(plain, each) == least)
                .sorted()
                .limit(SHOWN)
                .toList();
    }

    /** Edits between the names; one that only continues or shortens the other, or its last part, is near as well. */
    private static int distance(String plain, String known) {
        String other = known.toUpperCase(Locale.ROOT);
        boolean part = plain.length() > 3 && (other.startsWith(plain) || other.endsWith("/" + plain));
        return part ? 1 : edits(plain, other);
    }

    /** The fewest letters to insert, leave out, replace or swap with their neighbour (optimal string alignment). */
    private static int edits(String one, String other) {
        int[][] edits = new int[one.length() + 1][other.length() + 1];
        for (int i = 0; i <= one.length(); i++) {
            for (int j = 0; j <= other.length(); j++) {
                if (i == 0 || j == 0) {
                    edits[i][j] = i + j;
                    continue;
                }
                int replaced = edits[i - 1][j - 1] + (one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1);
                edits[i][j] = Math.min(replaced, Math.min(edits[i - 1][j], edits[i][j - 1]) + 1);
                if (i > 1
                        && j > 1
                        && one.charAt(i - 1) == other.charAt(j - 2)
                        && one.charAt(i - 2) == other.charAt(j - 1)) {
                    edits[i][j] = Math.min(edits[i][j], edits[i - 2][j - 2] + 1);
                }
            }
        }
        return edits[one.length()][other.length()];
    }
}
