package org.plumbline.inclusion.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.plumbline.rule.schema.regex.BoundedPattern;

/** Takes a pattern of ECMA-262 with the flag {@code u} apart (15th edition, 22.2). */
final class PatternParser {
    private static final CharacterSet DIGITS = CharacterSet.of('0', '9');
    private static final CharacterSet WORD = CharacterSet.union(
            List.of(DIGITS, CharacterSet.of('a', 'z'), CharacterSet.of('A', 'Z'), CharacterSet.of("_")));
    private static final CharacterSet BLANKS = CharacterSet.union(List.of(
            CharacterSet.of('\t', '\r'),
            CharacterSet.of(" \u00a0\u1680\u2028\u2029\u202f\u205f\u3000\ufeff"),
            CharacterSet.of('\u2000', '\u200a')));
    private static final CharacterSet NOT_LINE_ENDS =
            CharacterSet.of("\n\r\u2028\u2029").negated();
    private static final Map<Character, Integer> CONTROLS = Map.of('t', 9, 'n', 10, 'v', 11, 'f', 12, 'r', 13, '0', 0);
    private static final int MOST_REPEATS = 100_000;

    private final String pattern;
    private int at;

    PatternParser(String pattern) {
        this.pattern = pattern;
    }

    PatternTree parsed() throws TextUndecided {
        if (!BoundedPattern.isPattern(pattern)) {
            throw new TextUndecided("a pattern is none of ECMA-262");
        }
        PatternTree tree = choice();
        if (at < pattern.length()) {
            throw notKnown();
        }
        return tree;
    }

    private TextUndecided notKnown() {
        return new TextUndecided("a pattern has a part that cannot be compared");
    }

    private boolean sees(String text) {
        return pattern.startsWith(text, at);
    }

    private boolean skips(String text) {
        boolean sees = sees(text);
        at += sees ? text.length() : 0;
        return sees;
    }

    private PatternTree choice() throws TextUndecided {
        List<PatternTree> parts = new ArrayList<>();
        do {
            parts.add(sequence());
        } while (skips("|"));
        return parts.size() == 1 ? parts.get(0) : new PatternTree.Choice(parts);
    }

    private PatternTree sequence() throws TextUndecided {
        List<PatternTree> parts = new ArrayList<>();
        while (at < pattern.length() && !sees("|") && !sees(")")) {
            parts.add(repeated(atom()));
        }
        return new PatternTree.Sequence(parts);
    }

    private PatternTree repeated(PatternTree atom) throws TextUndecided {
        int least;
        int most;
        if (skips("*")) {
            least = 0;
            most = Language.END;
        } else if (skips("+")) {
            least = 1;
            most = Language.END;
        } else if (skips("?")) {
            least = 0;
            most = 1;
        } else if (skips("{")) {
            least = number();
            most = !skips(",") ? least : sees("}") ? Language.END : number();
            if (!skips("}") || (most != Language.END && most < least)) {
                throw notKnown();
            }
        } else {
            return atom;
        }
        skips("?");
        return new PatternTree.Repeated(atom, least, most);
    }

    private int number() throws TextUndecided {
        int begin = at;
        while (at < pattern.length() && Character.isDigit(pattern.charAt(at))) {
            at++;
        }
        if (at == begin || at - begin > 6 || Integer.parseInt(pattern.substring(begin, at)) > MOST_REPEATS) {
            throw notKnown();
        }
        return Integer.parseInt(pattern.substring(begin, at));
    }

    private PatternTree atom() throws TextUndecided {
        if (skips("^")) {
            return new PatternTree.Start();
        }
        if (skips("$")) {
            return new PatternTree.End();
        }
        if (skips(".")) {
            return new PatternTree.Characters(NOT_LINE_ENDS);
        }
        if (skips("(")) {
            return group();
        }
        if (skips("[")) {
            return new PatternTree.Characters(characters());
        }
        if (skips("\\")) {
            return new PatternTree.Characters(escape());
        }
        if ("*+?{}])".indexOf(pattern.charAt(at)) >= 0) {
            throw notKnown();
        }
        return new PatternTree.Characters(one(codePoint()));
    }

    private PatternTree group() throws TextUndecided {
        boolean positive = sees("?=");
        boolean negative = sees("?!");
        if (positive || negative) {
            at += 2;
        } else if (!skips("?:") && sees("?")) {
            int end = pattern.indexOf('>', at);
            if (!sees("?<") || sees("?<=") || sees("?<!") || end < 0) {
                throw notKnown();
            }
            at = end + 1;
        }
        PatternTree inner = choice();
        if (!skips(")")) {
            throw notKnown();
        }
        return positive || negative ? new PatternTree.Ahead(inner, negative) : inner;
    }

    private int codePoint() {
        int character = pattern.codePointAt(at);
        at += Character.charCount(character);
        return character;
    }

    private static CharacterSet one(int character) {
        return CharacterSet.of(character, character);
    }

    private CharacterSet characters() throws TextUndecided {
        boolean negated = skips("^");
        List<CharacterSet> sets = new ArrayList<>();
        while (!skips("]")) {
            int begin = at;
            CharacterSet first = member();
            if (sees("-") && !sees("-]")) {
                int low = single(begin);
                at++;
                begin = at;
                member();
                int high = single(begin);
                if (high < low) {
                    throw notKnown();
                }
                sets.add(CharacterSet.of(low, high));
            } else {
                sets.add(first);
            }
        }
        CharacterSet set = CharacterSet.union(sets);
        return negated ? set.negated() : set;
    }

    private CharacterSet member() throws TextUndecided {
        if (at >= pattern.length()) {
            throw notKnown();
        }
        if (!skips("\\")) {
            return one(codePoint());
        }
        if (sees("b")) {
            at++;
            return one('\b');
        }
        if (sees("-")) {
            at++;
            return one('-');
        }
        return escape();
    }

    /** The one character that was written between an index and here. */
    private int single(int begin) throws TextUndecided {
        String written = pattern.substring(begin, at);
        if (written.length() == Character.charCount(written.codePointAt(0))) {
            return written.codePointAt(0);
        }
        CharacterSet set = new PatternParser("[" + written + "]").afterBracket();
        int example = set.example();
        if (!one(example).equals(set)) {
            throw notKnown();
        }
        return example;
    }

    private CharacterSet afterBracket() throws TextUndecided {
        at = 1;
        return characters();
    }

    private CharacterSet escape() throws TextUndecided {
        if (at >= pattern.length()) {
            throw notKnown();
        }
        char kind = pattern.charAt(at++);
        Integer control = CONTROLS.get(kind);
        if (control != null) {
            return one(control);
        }
        return switch (kind) {
            case 'd' -> DIGITS;
            case 'D' -> DIGITS.negated();
            case 'w' -> WORD;
            case 'W' -> WORD.negated();
            case 's' -> BLANKS;
            case 'S' -> BLANKS.negated();
            case 'c' -> one(pattern.charAt(at++) % 32);
            case 'x' -> one(hexadecimal(2));
            case 'u' -> one(unicode());
            case 'p', 'P' -> property(kind);
            case '^', '$', '\\', '.', '*', '+', '?', '(', ')', '[', ']', '{', '}', '|', '/' -> one(kind);
            default -> throw notKnown();
        };
    }

    private int hexadecimal(int digits) {
        at += digits;
        return Integer.parseInt(pattern.substring(at - digits, at), 16);
    }

    private int unicode() throws TextUndecided {
        if (!skips("{")) {
            int unit = hexadecimal(4);
            if (unit >= Character.MIN_SURROGATE && unit <= Character.MAX_SURROGATE) {
                throw notKnown();
            }
            return unit;
        }
        int end = pattern.indexOf('}', at);
        int character = Integer.parseInt(pattern.substring(at, end), 16);
        at = end + 1;
        return character;
    }

    private CharacterSet property(char kind) {
        int end = pattern.indexOf('}', at);
        String property = "\\" + kind + pattern.substring(at, end + 1);
        at = end + 1;
        return UnicodeProperty.of(property);
    }
}
