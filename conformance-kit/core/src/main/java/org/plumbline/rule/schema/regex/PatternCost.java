package org.plumbline.rule.schema.regex;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Finds a text on which matching a pattern takes too long, if a few simple attacks know one: the beginning of what the pattern matches,
 * then a part of it many times, then a character that matches nothing.
 */
public final class PatternCost {
    /** Enough for a pattern that takes twice as long with each character. */
    private static final int FEW = 30;

    /** Enough for one whose time grows with the third power. */
    private static final int MANY = 1_000;

    private static final String NOTHING = "\u0001";
    private static final int MOST_SAMPLES = 40;

    private PatternCost() {}

    /**
     * A text that shows that a pattern is dangerous.
     *
     * @param pattern an ECMA-262 pattern
     * @return the part that is repeated in the text; empty when no such text is found
     */
    public static Optional<String> attack(String pattern) {
        BoundedPattern bounded = new BoundedPattern(pattern);
        List<String> samples = samples(pattern);
        if (NestedRepetition.isIn(pattern)) {
            // The JDK's matcher gets along with some of these; those of other languages do not.
            return Optional.of(samples.isEmpty() ? "" : samples.get(0));
        }
        Set<String> pumps = new LinkedHashSet<>(samples);
        for (int from = 0; from < samples.size(); from++) {
            for (int to = from + 2; to <= Math.min(samples.size(), from + 6); to++) {
                pumps.add(String.join("", samples.subList(from, to)));
            }
        }
        for (String pump : pumps) {
            for (int begin = 0; begin <= Math.min(samples.size(), 8); begin++) {
                String prefix = String.join("", samples.subList(0, begin));
                if (isCostly(bounded, prefix + pump.repeat(FEW) + NOTHING)) {
                    return Optional.of(pump);
                }
            }
            if (isCostly(bounded, pump.repeat(MANY) + NOTHING)) {
                return Optional.of(pump);
            }
        }
        return Optional.empty();
    }

    private static boolean isCostly(BoundedPattern pattern, String text) {
        try {
            pattern.matches(text);
            return false;
        } catch (PatternTooCostly costly) {
            return true;
        }
    }

    /** One character for each place of the pattern that takes one, in order. */
    private static List<String> samples(String pattern) {
        List<String> samples = new ArrayList<>();
        for (int at = 0; at < pattern.length() && samples.size() < MOST_SAMPLES; at++) {
            char c = pattern.charAt(at);
            if (c == '[') {
                int end = at + 1;
                while (end < pattern.length() && (pattern.charAt(end) != ']' || end == at + 1)) {
                    end += pattern.charAt(end) == '\\' ? 2 : 1;
                }
                samples.add(ofClass(pattern.substring(at + 1, Math.min(end, pattern.length()))));
                at = end;
            } else if (c == '\\' && at + 1 < pattern.length()) {
                at++;
                samples.add(ofEscape(pattern.charAt(at)));
            } else if (c == '{') {
                at = Math.max(at, pattern.indexOf('}', at));
            } else if (c == '.') {
                samples.add("x");
            } else if ("^$*+?()|}".indexOf(c) < 0) {
                samples.add(String.valueOf(c));
            }
        }
        return samples;
    }

    private static String ofClass(String inside) {
        if (inside.isEmpty() || inside.charAt(0) == '^') {
            return "x";
        }
        return inside.charAt(0) == '\\' && inside.length() > 1
                ? ofEscape(inside.charAt(1))
                : String.valueOf(inside.charAt(0));
    }

    private static String ofEscape(char escaped) {
        return switch (escaped) {
            case 'd' -> "1";
            case 'w' -> "a";
            case 's' -> " ";
            case 'n' -> "\n";
            case 't' -> "\t";
            case 'b', 'B' -> "";
            default -> String.valueOf(escaped);
        };
    }
}
