package org.plumbline.rule.schema.regex;

import java.util.Map;
import java.util.regex.PatternSyntaxException;

/**
 * Translates a pattern of ECMA-262 (15th edition, 22.2, with the flag {@code u}) to one of the JDK with the same meaning. The two
 * look alike and differ: in what {@code .}, {@code $}, {@code \s}, {@code \b} and {@code \c} match, in classes, in names of Unicode
 * properties, and in much that only the JDK knows, which is refused here.
 *
 * <p>One difference stays: a back reference to a group that took no part matches nothing, where ECMA-262 lets it match the empty text.
 */
final class EcmaScript {
    private static final String BLANKS =
            "\\t-\\r \\u00a0\\u1680\\u2000-\\u200a\\u2028\\u2029\\u202f\\u205f\\u3000\\ufeff";
    private static final String NOT_BLANKS =
            "\\x00-\\x08\\x0e-\\x1f!-\\u009f\\u00a1-\\u167f\\u1681-\\u1fff\\u200b-\\u2027"
                    + "\\u202a-\\u202e\\u2030-\\u205e\\u2060-\\u2fff\\u3001-\\ufefe\\uff00-\\x{10ffff}";
    private static final String WORD = "[A-Za-z0-9_]";
    private static final String SYNTAX_CHARACTERS = "^$\\.*+?()[]{}|/";
    private static final Map<Character, String> CONTROLS =
            Map.of('t', "\\t", 'n', "\\n", 'r', "\\r", 'f', "\\f", 'v', "\\x0b");
    /** General categories by their long names, in the JDK's short ones; ECMA-262, table 71. */
    private static final Map<String, String> CATEGORIES = Map.ofEntries(
            Map.entry("Letter", "L"),
            Map.entry("Lowercase_Letter", "Ll"),
            Map.entry("Uppercase_Letter", "Lu"),
            Map.entry("Titlecase_Letter", "Lt"),
            Map.entry("Modifier_Letter", "Lm"),
            Map.entry("Other_Letter", "Lo"),
            Map.entry("Mark", "M"),
            Map.entry("Number", "N"),
            Map.entry("Decimal_Number", "Nd"),
            Map.entry("digit", "Nd"),
            Map.entry("Punctuation", "P"),
            Map.entry("punct", "P"),
            Map.entry("Symbol", "S"),
            Map.entry("Separator", "Z"),
            Map.entry("Space_Separator", "Zs"),
            Map.entry("Control", "Cc"),
            Map.entry("cntrl", "Cc"),
            Map.entry("Other", "C"));

    private final String source;
    private final StringBuilder out = new StringBuilder();
    private int at;

    private EcmaScript(String source) {
        this.source = source;
    }

    /**
     * The same pattern for the JDK.
     *
     * @throws PatternSyntaxException when it is none of ECMA-262
     */
    static String translated(String source) {
        EcmaScript translation = new EcmaScript(source);
        while (translation.at < source.length()) {
            translation.term();
        }
        return translation.out.toString();
    }

    private void term() {
        char c = source.charAt(at++);
        switch (c) {
            case '.' -> out.append("[^\\n\\r\\u2028\\u2029]");
            case '$' -> out.append("\\z");
            case '^' -> out.append("\\A");
            case '[' -> characters();
            case '\\' -> escape();
            case '(' -> group();
            case '*', '+', '?', '}' -> quantifierEnd(c);
            default -> out.append(c == '#' ? "\\#" : String.valueOf(c));
        }
    }

    /** Of a quantifier only {@code ?} may follow, which makes it lazy; the JDK would take {@code +} for possessive. */
    private void quantifierEnd(char c) {
        out.append(c);
        if (at < source.length() && source.charAt(at) == '?') {
            out.append('?');
            at++;
        }
        if (at < source.length() && "*+?".indexOf(source.charAt(at)) >= 0) {
            throw wrong("Nothing to repeat");
        }
    }

    private void group() {
        out.append('(');
        if (at >= source.length() || source.charAt(at) != '?') {
            return;
        }
        for (String kind : new String[] {"?:", "?=", "?!", "?<=", "?<!"}) {
            if (source.startsWith(kind, at)) {
                out.append(kind);
                at += kind.length();
                return;
            }
        }
        int end = source.indexOf('>', at);
        if (!source.startsWith("?<", at) || end < 0 || !isName(source.substring(at + 2, end))) {
            throw wrong("Unknown group");
        }
        out.append("?<").append(name(source.substring(at + 2, end))).append('>');
        at = end + 1;
    }

    private static boolean isName(String name) {
        return !name.isEmpty()
                && !Character.isDigit(name.charAt(0))
                && name.chars().allMatch(c -> c == '_' || c == '$' || (c < 128 && Character.isLetterOrDigit(c)));
    }

    /** The JDK takes letters and digits only. */
    private static String name(String name) {
        return "g" + name.replace("_", "x5f").replace("$", "x24");
    }

    private void escape() {
        char c = next();
        switch (c) {
            case 'd', 'D', 'w', 'W' -> out.append('\\').append(c);
            case 's' -> out.append('[').append(BLANKS).append(']');
            case 'S' -> out.append("[^").append(BLANKS).append(']');
            case 'b' -> out.append("(?:(?<=" + WORD + ")(?!" + WORD + ")|(?<!" + WORD + ")(?=" + WORD + "))");
            case 'B' -> out.append("(?:(?<=" + WORD + ")(?=" + WORD + ")|(?<!" + WORD + ")(?!" + WORD + "))");
            case 'k' -> {
                int end = source.indexOf('>', at);
                if (at >= source.length()
                        || source.charAt(at) != '<'
                        || end < 0
                        || !isName(source.substring(at + 1, end))) {
                    throw wrong("Unknown group");
                }
                out.append("\\k<").append(name(source.substring(at + 1, end))).append('>');
                at = end + 1;
            }
            default -> {
                if (c >= '1' && c <= '9') {
                    out.append('\\').append(c);
                } else {
                    out.append(character(c));
                }
            }
        }
    }

    private void characters() {
        out.append('[');
        boolean negated = at < source.length() && source.charAt(at) == '^';
        if (negated) {
            at++;
        }
        int begin = out.length();
        while (true) {
            char c = next();
            if (c == ']') {
                break;
            }
            if (c != '\\') {
                // Characters with a meaning of their own in the JDK's classes, and # for safety.
                out.append("[&^#~".indexOf(c) >= 0 ? "\\" + c : String.valueOf(c));
                continue;
            }
            char escaped = next();
            switch (escaped) {
                case 'd', 'D', 'w', 'W' -> out.append('\\').append(escaped);
                case 's' -> out.append(BLANKS);
                case 'S' -> out.append(NOT_BLANKS);
                case 'b' -> out.append("\\x08");
                case '-' -> out.append("\\-");
                default -> out.append(character(escaped));
            }
        }
        if (out.length() == begin) {
            out.setLength(begin - 1);
            out.append(negated ? "[\\x00-\\x{10ffff}]" : "(?!)");
        } else {
            if (negated) {
                out.insert(begin, '^');
            }
            out.append(']');
        }
    }

    /** An escape that stands for one character, or for those with a property, in a class or outside. */
    private String character(char c) {
        String control = CONTROLS.get(c);
        if (control != null) {
            return control;
        }
        if (SYNTAX_CHARACTERS.indexOf(c) >= 0 || c == '-') {
            return "\\" + c;
        }
        return switch (c) {
            case '0' -> "\\x00";
            case 'c' -> {
                char letter = next();
                if (!((letter >= 'A' && letter <= 'Z') || (letter >= 'a' && letter <= 'z'))) {
                    throw wrong("\\c needs a letter");
                }
                yield "\\x%02x".formatted(letter % 32);
            }
            case 'x' -> "\\x" + hexadecimal(2);
            case 'u' -> unicode();
            case 'p', 'P' -> property(c);
            default -> throw wrong("Invalid escape");
        };
    }

    private String unicode() {
        if (at < source.length() && source.charAt(at) == '{') {
            int end = source.indexOf('}', at);
            String digits = end < 0 ? "" : source.substring(at + 1, end);
            if (!digits.matches("0*[0-9A-Fa-f]{1,6}") || Integer.parseInt(digits, 16) > Character.MAX_CODE_POINT) {
                throw wrong("Invalid escape");
            }
            at = end + 1;
            return "\\x{" + digits + "}";
        }
        return "\\u" + hexadecimal(4);
    }

    private String hexadecimal(int digits) {
        if (at + digits > source.length() || !source.substring(at, at + digits).matches("[0-9A-Fa-f]+")) {
            throw wrong("Invalid escape");
        }
        at += digits;
        return source.substring(at - digits, at);
    }

    private String property(char c) {
        int end = source.indexOf('}', at);
        if (at >= source.length() || source.charAt(at) != '{' || end < 0) {
            throw wrong("Invalid property name");
        }
        String name = source.substring(at + 1, end);
        at = end + 1;
        int equals = name.indexOf('=');
        String value = name.substring(equals + 1);
        if (equals < 0 && value.equals("ASCII")) {
            return c == 'p' ? "\\p{ASCII}" : "\\P{ASCII}";
        }
        if (equals < 0 && value.equals("Any")) {
            return c == 'p' ? "\\x00-\\x{10ffff}" : "";
        }
        String kind = equals < 0 ? "" : name.substring(0, equals);
        String translated =
                switch (kind) {
                    case "Script", "sc", "Script_Extensions", "scx" -> "script=" + value;
                    case "General_Category", "gc" -> CATEGORIES.getOrDefault(value, value);
                    case "" -> {
                        String category = CATEGORIES.getOrDefault(value, value);
                        yield category.length() <= 2 ? category : "Is" + category;
                    }
                    default -> throw wrong("Invalid property name");
                };
        return "\\" + c + "{" + translated + "}";
    }

    private char next() {
        if (at >= source.length()) {
            throw wrong("Unterminated");
        }
        return source.charAt(at++);
    }

    private PatternSyntaxException wrong(String why) {
        return new PatternSyntaxException(why, source, at);
    }
}
