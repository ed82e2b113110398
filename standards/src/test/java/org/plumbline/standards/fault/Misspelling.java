package org.plumbline.standards.fault;

import java.util.Collection;
import java.util.Optional;
import java.util.random.RandomGenerator;

/** Misspells words as people do: letters swapped, left out, doubled or mistaken. */
final class Misspelling {
    private static final int LEAST_LENGTH = 5;

    private Misspelling() {}

    /** A misspelling from which it is clear what was meant; empty when there is none within a few tries. */
    static Optional<String> of(String word, Collection<String> known, RandomGenerator random) {
        if (word.length() < LEAST_LENGTH) {
            return Optional.empty();
        }
        for (int attempt = 0; attempt < 20; attempt++) {
            String wrong = wrong(word, random);
            int distance = distance(wrong, word);
            boolean clear = known.stream()
                    .filter(each -> !each.equals(word))
                    .allMatch(each -> distance(wrong, each) > distance + 1);
            if (!wrong.equals(word) && clear) {
                return Optional.of(wrong);
            }
        }
        return Optional.empty();
    }

    private static String wrong(String word, RandomGenerator random) {
        int at = 1 + random.nextInt(word.length() - 2);
        String before = word.substring(0, at);
        char here = word.charAt(at);
        String behind = word.substring(at + 1);
        return switch (random.nextInt(4)) {
            case 0 -> before + behind;
            case 1 -> before + here + here + behind;
            case 2 -> before + behind.charAt(0) + here + behind.substring(1);
            default -> before + (char) ('A' + random.nextInt(26)) + behind;
        };
    }

    /** Damerau-Levenshtein distance of neighbours (optimal string alignment). */
    static int distance(String a, String b) {
        int[][] cost = new int[a.length() + 1][b.length() + 1];
        for (int i = 0; i <= a.length(); i++) {
            for (int j = 0; j <= b.length(); j++) {
                cost[i][j] = cost(cost, a, b, i, j);
            }
        }
        return cost[a.length()][b.length()];
    }

    private static int cost(int[][] cost, String a, String b, int i, int j) {
        if (i == 0 || j == 0) {
            return i + j;
        }
        int replaced = cost[i - 1][j - 1] + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
        int least = Math.min(replaced, Math.min(cost[i - 1][j], cost[i][j - 1]) + 1);
        boolean swapped = i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1);
        return swapped ? Math.min(least, cost[i - 2][j - 2] + 1) : least;
    }
}
