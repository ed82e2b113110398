package org.plumbline.message.xml;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import org.codehaus.stax2.XMLStreamReader2;
import org.jspecify.annotations.Nullable;
import org.plumbline.json.JsonPosition;

/**
 * The tags and texts of an XML 1.0 text, one after the other, each with its place. Comments and processing instructions are
 * passed over; a document type is refused before anything in it is looked at, so no entity can be declared.
 *
 * <p>Memory holds one token at a time, whatever the text's size.
 */
final class XmlTokens {
    private final XmlText source;
    private final StringBuilder text = new StringBuilder();
    private final Deque<Open> open = new ArrayDeque<>();
    private @Nullable XMLStreamReader2 parser;
    private int event;
    private boolean ahead;
    /** Offset behind the last token. */
    private long at;

    private JsonPosition place = JsonPosition.START;
    private @Nullable EncodingFault encodingFault;

    /** What a token is. */
    enum Kind {
        START,
        TEXT,
        END,
        EOF
    }

    /** An element that is not closed yet, and where its name stands. */
    private record Open(String name, JsonPosition place) {}

    /**
     * An attribute of a start tag.
     *
     * @param place where its name stands
     * @param valuePlace where its value begins, inside the quotes
     */
    record Attribute(String name, String value, JsonPosition place, JsonPosition valuePlace) {}

    /**
     * The text is not in the encoding that it must be in.
     *
     * @param found what it is instead, for people
     * @param isAllowed whether XML allows it all the same
     */
    record EncodingFault(String found, JsonPosition place, boolean isAllowed) {}

    /** Reads a stream; it is not closed here. */
    XmlTokens(InputStream in) {
        this.source = new XmlText(in);
    }

    /**
     * Steps to the next token.
     *
     * @throws XmlRefused when there is none because the text is not well-formed or too large; nothing more can be read then
     */
    Kind next() throws IOException, XmlRefused {
        text.setLength(0);
        while (true) {
            if (!ahead) {
                advance();
            }
            ahead = false;
            switch (event) {
                case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE -> addText();
                case XMLStreamConstants.START_ELEMENT,
                        XMLStreamConstants.END_ELEMENT,
                        XMLStreamConstants.END_DOCUMENT -> {
                    if (!isBlank(text)) {
                        ahead = true;
                        return Kind.TEXT;
                    }
                    return tag();
                }
                default -> {}
            }
        }
    }

    private Kind tag() throws XmlRefused {
        if (event == XMLStreamConstants.END_DOCUMENT) {
            place = source.place(source.end());
            return Kind.EOF;
        }
        if (event == XMLStreamConstants.END_ELEMENT) {
            place = open.pop().place();
            return Kind.END;
        }
        place = source.place(begin() + 1);
        open.push(new Open(parser().getLocalName(), place));
        if (open.size() > XmlLimits.MAX_DEPTH) {
            throw new XmlRefused("XML-TOO-DEEP", place, Integer.toString(XmlLimits.MAX_DEPTH));
        }
        return Kind.START;
    }

    private void advance() throws IOException, XmlRefused {
        try {
            if (parser == null) {
                parser = XmlLimits.parser(source);
                checkDeclaration(parser);
            }
            // What is found now may have begun a little before.
            source.forget(Math.max(0, at - 3));
            event = parser.next();
            at = parser.getLocationInfo().getEndingCharOffset();
        } catch (XMLStreamException fault) {
            noteEncoding();
            throw refused(fault);
        }
        noteEncoding();
        long foreign = source.foreign();
        if (foreign >= 0 && foreign < at) {
            throw new Unexpected(source, at).character(foreign);
        }
        if (event == XMLStreamConstants.DTD) {
            throw new XmlRefused("XML-DOCTYPE", source.place(begin()));
        }
    }

    private XmlRefused refused(XMLStreamException fault) throws IOException {
        if (source.cut(at, at + 9).equals("<!DOCTYPE")) {
            return new XmlRefused("XML-DOCTYPE", source.place(at));
        }
        if (fault.getNestedException() instanceof XmlText.TokenTooLong) {
            return tooLarge(XmlText.LONGEST_TOKEN + " characters in one token");
        }
        if (fault.getNestedException() instanceof IOException unreadable) {
            throw unreadable;
        }
        String message = String.valueOf(fault.getMessage());
        if (fault.getLocation() == null) {
            return tooLarge(XmlLimits.exceeded(message));
        }
        Open innermost = open.peek();
        return innermost == null
                ? new Unexpected(source, at).fault(fault, null, null)
                : new Unexpected(source, at).fault(fault, innermost.name(), innermost.place());
    }

    private XmlRefused tooLarge(String limit) {
        return new XmlRefused("XML-TOO-LARGE", isBlank(text) ? source.place(at) : place, limit);
    }

    private void checkDeclaration(XMLStreamReader2 begun) throws XmlRefused {
        String version = begun.getVersion();
        if (version != null && !version.equals("1.0")) {
            throw new XmlRefused(
                    "XML-NOT-WELL-FORMED",
                    source.place(source.find("version", 0)),
                    "XML version " + version,
                    "version 1.0");
        }
        String encoding = begun.getCharacterEncodingScheme();
        if (source.isMarked()) {
            encodingFault = new EncodingFault("begins with a byte order mark", JsonPosition.START, true);
        }
        if (encoding != null && !encoding.equalsIgnoreCase("UTF-8")) {
            encodingFault = new EncodingFault(
                    "says that it is written in " + encoding, source.place(source.find("encoding", 0)), false);
        }
    }

    private void noteEncoding() {
        boolean told = encodingFault != null && !encodingFault.isAllowed();
        if (!told && source.malformed() >= 0 && source.malformed() < source.end()) {
            encodingFault = new EncodingFault(
                    "holds the byte 0x%02X, which is not UTF-8".formatted(source.malformedByte()),
                    source.place(source.malformed()),
                    false);
        }
    }

    private void addText() throws XmlRefused {
        String more = parser().getText();
        if (isBlank(text) && !isBlank(more)) {
            place = source.place(firstInk());
        }
        text.append(more);
        if (text.length() > XmlLimits.MAX_TEXT_LENGTH) {
            throw new XmlRefused(
                    "XML-TOO-LARGE", place, XmlLimits.MAX_TEXT_LENGTH + " characters of text in one piece");
        }
    }

    /** Offset of the first character of the text at hand that is no blank. */
    private long firstInk() {
        long offset = begin();
        if (event == XMLStreamConstants.CDATA) {
            offset += "<![CDATA[".length();
        }
        while (isBlank(source.at(offset)) && offset < at) {
            offset++;
        }
        return offset;
    }

    private static boolean isBlank(CharSequence text) {
        for (int i = 0; i < text.length(); i++) {
            if (!isBlank(text.charAt(i))) {
                return false;
            }
        }
        return true;
    }

    private static boolean isBlank(char each) {
        return each == ' ' || each == '\t' || each == '\n' || each == '\r';
    }

    /** The name of the element that a start tag begins. */
    String name() {
        return parser().getLocalName();
    }

    /** The text, without blanks around it. */
    String text() {
        return text.toString().strip();
    }

    /** Where a start tag's name, or a text's first character that is no blank, stands; at an end tag, that of its start tag. */
    JsonPosition place() {
        return place;
    }

    /** How many elements are open. */
    int depth() {
        return open.size();
    }

    /** Offset behind the token at hand, in characters. */
    long offset() {
        return at;
    }

    /** What is wrong with the encoding, as far as the text was read; null when nothing is. */
    @Nullable
    EncodingFault encodingFault() {
        return encodingFault;
    }

    /** The attributes of the start tag at hand, in their order. */
    List<Attribute> attributes() {
        int count = parser().getAttributeCount();
        if (count == 0) {
            return List.of();
        }
        List<Attribute> attributes = new ArrayList<>(count);
        long offset = begin() + 1 + parser().getLocalName().length();
        for (int i = 0; i < count; i++) {
            String name = parser().getAttributeLocalName(i);
            long nameAt = source.find(name, offset);
            long quote = nameAt + name.length();
            while (source.at(quote) != '"' && source.at(quote) != '\'') {
                quote++;
            }
            attributes.add(
                    new Attribute(name, parser().getAttributeValue(i), source.place(nameAt), source.place(quote + 1)));
            offset = source.find(String.valueOf(source.at(quote)), quote + 1) + 1;
        }
        return attributes;
    }

    private long begin() {
        return parser().getLocationInfo().getStartingCharOffset();
    }

    private XMLStreamReader2 parser() {
        if (parser == null) {
            throw new IllegalStateException("There is no token yet");
        }
        return parser;
    }
}
