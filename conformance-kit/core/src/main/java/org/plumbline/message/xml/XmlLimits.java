package org.plumbline.message.xml;

import com.ctc.wstx.api.WstxInputProperties;
import com.ctc.wstx.stax.WstxInputFactory;
import java.io.Reader;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import org.codehaus.stax2.XMLInputFactory2;
import org.codehaus.stax2.XMLStreamReader2;

/** How much of a text is read before it is refused, and the parser that keeps to it: no document types, no entities, no names resolved. */
final class XmlLimits {
    /** How deep elements may be nested. */
    static final int MAX_DEPTH = 100;

    /** Attributes of one element. */
    static final int MAX_ATTRIBUTES = 50;

    /** Characters of one attribute's value. */
    static final int MAX_ATTRIBUTE_LENGTH = 100_000;

    /** Characters of text in one element. */
    static final int MAX_TEXT_LENGTH = 1_000_000;

    private static final XMLInputFactory FACTORY = factory();

    private XmlLimits() {}

    /** Begins to parse a text. */
    static XMLStreamReader2 parser(Reader text) throws XMLStreamException {
        return (XMLStreamReader2) FACTORY.createXMLStreamReader(text);
    }

    private static XMLInputFactory factory() {
        WstxInputFactory factory = new WstxInputFactory();
        factory.setProperty(XMLInputFactory.IS_NAMESPACE_AWARE, false);
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory2.P_LAZY_PARSING, false);
        factory.setProperty(WstxInputProperties.P_MAX_ATTRIBUTES_PER_ELEMENT, MAX_ATTRIBUTES);
        factory.setProperty(WstxInputProperties.P_MAX_ATTRIBUTE_SIZE, MAX_ATTRIBUTE_LENGTH);
        factory.setProperty(WstxInputProperties.P_MAX_TEXT_LENGTH, MAX_TEXT_LENGTH);
        factory.setProperty(WstxInputProperties.P_MAX_ELEMENT_DEPTH, MAX_DEPTH * 2);
        return factory;
    }

    /** Which limit a message of the parser is about, for people. */
    static String exceeded(String message) {
        if (message.contains("ttribute size")) {
            return MAX_ATTRIBUTE_LENGTH + " characters in one attribute";
        }
        return message.contains("Attribute limit")
                ? MAX_ATTRIBUTES + " attributes in one element"
                : MAX_TEXT_LENGTH + " characters of text in one piece";
    }
}
