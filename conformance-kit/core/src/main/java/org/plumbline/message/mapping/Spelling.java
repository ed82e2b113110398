package org.plumbline.message.mapping;

/** Tells whether one word is probably another, misspelt. */
public final class Spelling {
    private static final int SHORT = 5;

    private Spelling() {}

    /** Whether a word is another but for one slip, or for two when it is long: a letter more, less, changed or swapped. */
    public static boolean isClose(String word, String other) {
        int most = Math.min(word.length(), other.length()) <= SHORT ? 1 : 2;
        return Math.abs(word.length() - other.length()) <= most && distance(word, other) <= most;
    }

    /** Slips between two words (optimal string alignment). */
    public static int distance(String word, String other) {
        int[] before = new int[other.length() + 1];
        int[] last = new int[other.length() + 1];
        for (int j = 0; j <= other.length(); j++) {
            last[j] = j;
        }
        for (int i = 1; i <= word.length(); i++) {
            int[] row = new int[other.length() + 1];
            row[0] = i;
            for (int j = 1; j <= other.length(); j++) {
                int change = word.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1;
                row[j] = Math.min(last[j - 1] + change, Math.min(last[j], row[j - 1]) + 1);
                if (i > 1
                        && j > 1
                        && word.charAt(i - 1) == other.charAt(j - 2)
                        && word.charAt(i - 2) == other.charAt(j - 1)) {
                    row[j] = Math.min(row[j], before[j - 2] + 1);
                }
            }
            before = last;
            last = row;
        }
        return last[other.length()];
    }
}
