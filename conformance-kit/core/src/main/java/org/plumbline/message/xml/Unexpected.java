package org.plumbline.message.xml;

import com.ctc.wstx.exc.WstxEOFException;
import java.util.List;
import javax.xml.stream.XMLStreamException;
import org.jspecify.annotations.Nullable;
import org.plumbline.json.JsonPosition;

/** Says in plain words what the parser stumbled over, and finds the character that is guilty. */
final class Unexpected {
    private static final String CODE = "XML-NOT-WELL-FORMED";
    private static final String DECLARATION = "a declaration such as <?xml version=\"1.0\" encoding=\"UTF-8\"?>";
    private static final String LEGAL = "a character that XML allows";

    /**
     * What a message of the parser means; the first that fits counts.
     *
     * @param message what the message holds
     * @param guilty the text that is guilty, looked for from the token's beginning; when empty, the character at the fault
     * @param back whether to look back from the fault instead
     * @param expected what would be right
     */
    private record Meaning(String message, String guilty, boolean back, String expected) {}

    private static final List<Meaning> MEANINGS = List.of(
            new Meaning(
                    "Undeclared general entity",
                    "&",
                    true,
                    "&amp; for the sign itself, or one of &lt; &gt; &quot; &apos;"),
            new Meaning("(missing name?)", "&", true, "&amp; for the sign itself"),
            new Meaning(
                    "semi-colon", "&", true, "a reference that ends with a semicolon, or &amp; for the sign itself"),
            new Meaning("haracter reference", "&", true, LEGAL),
            new Meaning("Illegal character entity", "&", true, LEGAL),
            new Meaning("(xml) is reserved", "<?", false, "the XML declaration once, as the very first characters"),
            new Meaning("\"xml\"); xml", "<?", false, "the XML declaration once, as the very first characters"),
            new Meaning("'--' not allowed", "--", false, "--> to end the comment"),
            new Meaning("']]>' not allowed", "]]>", true, "]]&gt;"),
            new Meaning("multiple roots", "<", false, "nothing more: a text has one outermost element"),
            new Meaning("in epilog", "", false, "nothing more: the outermost element is closed"),
            new Meaning("in prolog; expected", "", false, "'<' of the outermost element"),
            new Meaning("'</' in prolog", "<", false, "the start tag of the outermost element"),
            new Meaning("Expected a quote", "", false, "the value of the attribute in quotes"),
            new Meaning("in attribute value", "", false, "&lt;"),
            new Meaning("expected space, or '>'", "", false, "a blank, '>' or '/>'"),
            new Meaning("Expected '='", "", false, "= and the value of the attribute"),
            new Meaning("expected '='", "", false, "= and the value of the attribute"),
            new Meaning("missing element name", "", false, "the name of the element that ends"),
            new Meaning("malformed start element", "", false, "the name of an element, or &lt; for the sign itself"),
            new Meaning("after '<'", "", false, "the name of an element"),
            new Meaning("pseudo-attribute", "", false, DECLARATION),
            new Meaning("xml declaration", "", false, DECLARATION));

    private final XmlText source;
    private final long token;

    /**
     * Looks into a text.
     *
     * @param token offset of the token in which the fault stands
     */
    Unexpected(XmlText source, long token) {
        this.source = source;
        this.token = token;
    }

    /** A character that XML does not have. */
    XmlRefused character(long offset) {
        return new XmlRefused(CODE, source.place(offset), found(offset), LEGAL);
    }

    /**
     * What a message of the parser means.
     *
     * @param open the innermost element that is open, or null when there is none
     * @param opened where its name stands
     */
    XmlRefused fault(XMLStreamException fault, @Nullable String open, @Nullable JsonPosition opened) {
        String message = String.valueOf(fault.getMessage());
        if (fault instanceof WstxEOFException) {
            return refused(source.end(), "the end of the text", closing(open, opened));
        }
        if (message.contains("Unexpected close tag")) {
            long end = source.find(">", token);
            return refused(token, "'" + source.cut(token, end + 1) + "'", closing(open, opened));
        }
        if (message.contains("Duplicate attribute")) {
            String name = between(message, "'", "'");
            return refused(second(name), "the attribute " + name + " again", "each attribute once");
        }
        if (message.contains("Illegal character (")) {
            return character(control());
        }
        long offset = fault.getLocation().getCharacterOffset();
        for (Meaning each : MEANINGS) {
            if (message.contains(each.message())) {
                return refused(guilty(each, offset), each.expected());
            }
        }
        return refused(offset, source.cut(token, token + 5).equals("<?xml") ? DECLARATION : "well-formed text");
    }

    private static String closing(@Nullable String open, @Nullable JsonPosition opened) {
        return open == null || opened == null
                ? "an element"
                : "</%s> for the element that begins at line %d, column %d"
                        .formatted(open, opened.line(), opened.column());
    }

    private long guilty(Meaning meaning, long offset) {
        if (meaning.guilty().isEmpty()) {
            return offset;
        }
        long found = meaning.back()
                ? source.findBack(meaning.guilty(), offset)
                : source.find(meaning.guilty(), token + (meaning.guilty().equals("--") ? "<!--".length() : 0));
        return found < 0 ? offset : found;
    }

    /** Offset of the first control character that XML does not have. */
    private long control() {
        long offset = Math.max(0, token - 3);
        while (offset < source.end() && (source.at(offset) >= ' ' || "\t\n\r".indexOf(source.at(offset)) >= 0)) {
            offset++;
        }
        return offset;
    }

    /** Where the name of an attribute stands for the second time. */
    private long second(String name) {
        boolean seen = false;
        long offset = token + 1;
        while (source.at(offset) != 0) {
            char each = source.at(offset);
            if (each == '"' || each == '\'') {
                offset = source.find(String.valueOf(each), offset + 1);
                if (offset < 0) {
                    break;
                }
            } else if (each <= ' ' && isName(name, offset + 1)) {
                if (seen) {
                    return offset + 1;
                }
                seen = true;
            }
            offset++;
        }
        return token;
    }

    private boolean isName(String name, long offset) {
        char behind = source.at(offset + name.length());
        return source.cut(offset, offset + name.length()).equals(name) && (behind == '=' || behind <= ' ');
    }

    private XmlRefused refused(long offset, String expected) {
        return refused(offset, found(offset), expected);
    }

    private XmlRefused refused(long offset, String found, String expected) {
        return new XmlRefused(CODE, source.place(offset), found, expected);
    }

    /** The sign at a place, for people. */
    private String found(long offset) {
        if (offset >= source.end()) {
            return "the end of the text";
        }
        String text = source.cut(offset, offset + 2);
        int codePoint = text.codePointAt(0);
        return Character.isISOControl(codePoint) || codePoint > 0x7E
                ? "the character U+%04X".formatted(codePoint)
                : "'" + Character.toString(codePoint) + "'";
    }

    private static String between(String text, String begin, String end) {
        int from = text.indexOf(begin) + begin.length();
        int to = text.indexOf(end, from);
        return to < 0 ? "" : text.substring(from, to);
    }
}
