package org.plumbline.rule.schema.cause;

import java.util.Collection;
import java.util.Optional;
import org.plumbline.verdict.Edits;

/**
 * Which of some names was probably meant by another one.
 *
 * <p>Names that differ only in case or in {@code -}, {@code _}, {@code .} and blanks are the same; otherwise edits are
 * counted: a letter too many, too few or wrong, two neighbours swapped. What is too far off, or as near to two names, has no
 * answer: a silly hint is worse than none. Names that differ only in digits are siblings, not slips.
 */
final class Likeness {
    /** Farther than any two names that are alike. */
    static final int FAR = 1_000;
    /** Names longer than this are texts. */
    private static final int LONGEST = 100;

    private Likeness() {}

    /** The only one that is nearest to a name and near enough; empty when there is none or more than one. */
    static Optional<String> nearest(String name, Collection<String> known, boolean expected) {
        String best = null;
        int least = FAR;
        boolean alone = false;
        for (String each : known) {
            int distance = distance(name, each, expected);
            if (distance < least) {
                least = distance;
                best = each;
                alone = true;
            } else if (distance == least) {
                alone = false;
            }
        }
        return alone ? Optional.ofNullable(best) : Optional.empty();
    }

    /**
     * How far two names are apart.
     *
     * @param expected whether the known name is missed, so that even a short one may be meant
     * @return 0 for the same name in another dress, then the number of edits; {@link #FAR} when they are not alike
     */
    static int distance(String name, String known, boolean expected) {
        if (name.equals(known) || Math.max(name.length(), known.length()) > LONGEST) {
            return FAR;
        }
        String a = plain(name);
        String b = plain(known);
        if (a.equals(b)) {
            return b.isEmpty() ? FAR : 0;
        }
        int longest = Math.max(a.length(), b.length());
        int most = most(longest, expected);
        if (Math.abs(a.length() - b.length()) > most || (!expected && areSiblings(a, b))) {
            return FAR;
        }
        int edits = Edits.between(a, b);
        boolean swapped =
                a.length() == b.length() && a.chars().sum() == b.chars().sum();
        if (longest <= 3 && a.length() == b.length() && !swapped && !(expected && longest == 3)) {
            return FAR;
        }
        return edits <= most ? edits : FAR;
    }

    private static int most(int length, boolean expected) {
        if (length <= 2) {
            return expected ? 1 : 0;
        }
        return length <= 5 ? 1 : length <= 8 ? 2 : 3;
    }

    private static String plain(String name) {
        StringBuilder plain = new StringBuilder(name.length());
        for (int i = 0; i < name.length(); i++) {
            if ("-_. ".indexOf(name.charAt(i)) < 0) {
                plain.append(Character.toUpperCase(name.charAt(i)));
            }
        }
        return plain.toString();
    }

    private static boolean areSiblings(String a, String b) {
        String bare = withoutDigits(a);
        return bare.equals(withoutDigits(b)) && bare.length() < a.length() && bare.length() < b.length();
    }

    private static String withoutDigits(String name) {
        return name.replaceAll("[0-9]", "");
    }
}
