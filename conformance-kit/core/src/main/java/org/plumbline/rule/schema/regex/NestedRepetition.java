package org.plumbline.rule.schema.regex;

/**
 * Tells whether a pattern repeats a group without bound of which all but repetitions without bound may be missing, such as
 * {@code ([a-z]+)*}: there are ever more ways to divide a text among them, and most matchers try them all.
 */
final class NestedRepetition {
    private final String source;
    private int at;
    private boolean found;

    private NestedRepetition(String source) {
        this.source = source;
    }

    /** @param pattern a pattern of ECMA-262 */
    static boolean isIn(String pattern) {
        NestedRepetition search = new NestedRepetition(pattern);
        while (search.at < pattern.length()) {
            search.alternatives();
            search.at++; // a bracket too many; the pattern is none
        }
        return search.found;
    }

    /** What is between two brackets, or the whole. Returns whether one alternative is nothing but repetitions and what may be missing. */
    private boolean alternatives() {
        boolean only = false;
        while (true) {
            only |= sequence();
            if (at >= source.length() || source.charAt(at) != '|') {
                return only;
            }
            at++;
        }
    }

    private boolean sequence() {
        int repeated = 0;
        int needed = 0;
        while (at < source.length() && source.charAt(at) != '|' && source.charAt(at) != ')') {
            boolean inside = atom();
            Quantifier quantifier = quantifier();
            if (quantifier.unbounded()) {
                found |= inside;
                repeated++;
            } else if (inside) {
                repeated++;
            } else if (quantifier.needed()) {
                needed++;
            }
        }
        return repeated > 0 && needed == 0;
    }

    /** Reads one atom. Returns whether it is a group of nothing but repetitions and what may be missing. */
    private boolean atom() {
        char c = source.charAt(at++);
        if (c == '\\') {
            at++;
        } else if (c == '[') {
            while (at < source.length() && source.charAt(at) != ']') {
                at += source.charAt(at) == '\\' ? 2 : 1;
            }
            at++;
        } else if (c == '(') {
            boolean looks = source.startsWith("?=", at) || source.startsWith("?!", at) || source.startsWith("?<", at);
            if (source.startsWith("?", at)) {
                at++;
            }
            boolean inside = alternatives();
            at++;
            return inside && !looks;
        }
        return false;
    }

    /**
     * How often an atom may come.
     *
     * @param needed whether it must come
     * @param unbounded whether it may come any number of times
     */
    private record Quantifier(boolean needed, boolean unbounded) {}

    private Quantifier quantifier() {
        char c = at < source.length() ? source.charAt(at) : 'x';
        Quantifier quantifier =
                switch (c) {
                    case '*' -> new Quantifier(false, true);
                    case '+' -> new Quantifier(true, true);
                    case '?' -> new Quantifier(false, false);
                    case '{' -> {
                        int end = Math.max(at, source.indexOf('}', at));
                        String bounds = source.substring(at + 1, Math.max(at + 1, end));
                        at = end;
                        yield new Quantifier(!bounds.startsWith("0"), bounds.endsWith(","));
                    }
                    default -> {
                        at--;
                        yield new Quantifier(true, false);
                    }
                };
        at++;
        if (at < source.length() && source.charAt(at) == '?' && c != 'x' && "*+?{".indexOf(c) >= 0) {
            at++;
        }
        return quantifier;
    }
}
