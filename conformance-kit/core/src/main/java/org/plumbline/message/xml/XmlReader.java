package org.plumbline.message.xml;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.plumbline.json.JsonPosition;
import org.plumbline.message.mapping.Excerpt;
import org.plumbline.message.mapping.Fault;
import org.plumbline.message.mapping.MappedText;
import org.plumbline.message.xml.XmlTokens.Attribute;
import org.plumbline.message.xml.XmlTokens.EncodingFault;
import org.plumbline.message.xml.XmlTokens.Kind;
import org.plumbline.verdict.Severity;

/**
 * Reads the messages of an XML text one by one: the only one, or those that a combined {@code <ndm>} holds (CCSDS 505.0-B).
 * Memory holds one message at a time, whatever the text's size.
 */
public final class XmlReader {
    private static final String COMBINED = "ndm";
    /** What a combined message may hold besides messages. */
    private static final Set<String> OF_COMBINED = Set.of("COMMENT", "MESSAGE_ID");

    private static final String DECLARES = "xmlns:";

    private static final String NAMESPACE = "urn:ccsds:schema:ndmxml";

    private final XmlTokens tokens;
    private final Map<String, XmlShape> shapes;
    /** Prefixes that the outermost elements declare, and the namespaces that they stand for. */
    private final Map<String, String> prefixes = new HashMap<>();

    /** What was found outside of messages; it is told with the next. */
    private final List<Fault> around = new ArrayList<>();

    private boolean begun;
    private @Nullable String root;
    private boolean combined;
    private @Nullable EncodingFault told;
    private int count;

    /**
     * Reads a stream; it is not closed here.
     *
     * @param shapes the kinds of messages that are known, by the names of their root elements
     */
    public XmlReader(InputStream in, Map<String, XmlShape> shapes) {
        this.tokens = new XmlTokens(in);
        this.shapes = Map.copyOf(shapes);
    }

    /**
     * A message.
     *
     * @param root name of its root element, without a prefix
     * @param place where that name stands
     * @param text what was read; null when its kind is not known
     */
    public record Part(String root, JsonPosition place, @Nullable MappedText text) {}

    /**
     * The next message, or null after the last.
     *
     * @throws XmlRefused when the text is no such message, not well-formed or too large; nothing more can be read then
     */
    public @Nullable Part next() throws IOException, XmlRefused {
        if (!begun) {
            begun = true;
            tokens.next();
            String name = name();
            combined = name.equals(COMBINED);
            if (!combined) {
                return only(name);
            }
            tokens.attributes().stream()
                    .filter(each -> !isOfSchema(each))
                    .forEach(each -> note("XML-ATTRIBUTE", each.place(), Excerpt.of(each.name())));
        }
        return combined ? nextOfCombined() : end();
    }

    private Part only(String name) throws IOException, XmlRefused {
        if (!shapes.containsKey(name)) {
            throw new XmlRefused("XML-NOT-RECOGNISED", tokens.place(), Excerpt.of(name), names());
        }
        return part(name);
    }

    private String names() {
        Set<String> names = new TreeSet<>(shapes.keySet());
        names.add(COMBINED);
        return String.join(", ", names);
    }

    /** The root element of the message that was read last or is being read; null before the first. */
    public @Nullable String root() {
        return root;
    }

    private Part part(String name) throws IOException, XmlRefused {
        count++;
        root = name;
        JsonPosition place = tokens.place();
        XmlShape shape = shapes.get(name);
        if (shape == null) {
            skip();
            return new Part(name, place, null);
        }
        MappedText text = new XmlBody(tokens, shape).read();
        noteEncoding();
        List<Fault> faults = new ArrayList<>(around);
        faults.addAll(text.faults());
        around.clear();
        return new Part(name, place, new MappedText(text.content(), text.places(), faults));
    }

    private void skip() throws IOException, XmlRefused {
        int outside = tokens.depth() - 1;
        Kind kind = tokens.next();
        while (kind != Kind.END || tokens.depth() > outside) {
            kind = tokens.next();
        }
    }

    private @Nullable Part nextOfCombined() throws IOException, XmlRefused {
        for (Kind kind = tokens.next(); kind != Kind.END; kind = tokens.next()) {
            if (kind == Kind.EOF) {
                return null;
            }
            if (kind == Kind.TEXT) {
                note("XML-TEXT", tokens.place());
            } else if (OF_COMBINED.contains(tokens.name())) {
                skip();
            } else {
                return part(name());
            }
        }
        if (count == 0) {
            throw new XmlRefused("XML-NO-MESSAGE", tokens.place(), COMBINED);
        }
        return end();
    }

    /** Sees to it that nothing follows, and that nothing was left unsaid. */
    private @Nullable Part end() throws IOException, XmlRefused {
        Kind kind = tokens.next();
        while (kind != Kind.EOF) {
            kind = tokens.next();
        }
        noteEncoding();
        if (!around.isEmpty()) {
            Fault first = around.get(0);
            throw new XmlRefused(
                    first.code(),
                    new JsonPosition(first.line(), first.column()),
                    first.arguments().toArray(String[]::new));
        }
        return null;
    }

    private void noteEncoding() {
        EncodingFault fault = tokens.encodingFault();
        if (fault == null || fault.equals(told)) {
            return;
        }
        told = fault;
        Severity severity = fault.isAllowed() ? Severity.WARNING : Severity.ERROR;
        JsonPosition place = fault.place();
        around.add(new Fault(severity, "XML-ENCODING", place.line(), place.column(), "", List.of(fault.found())));
    }

    private void note(String code, JsonPosition place, String... arguments) {
        around.add(new Fault(Severity.ERROR, code, place.line(), place.column(), "", List.of(arguments)));
    }

    /**
     * The name of the message, or of what combines messages, that begins here; without its prefix, which must stand for the
     * namespace of these messages (W3C Namespaces in XML 1.0, 5).
     */
    private String name() throws XmlRefused {
        for (Attribute each : tokens.attributes()) {
            if (each.name().startsWith(DECLARES)) {
                prefixes.put(each.name().substring(DECLARES.length()), each.value());
            }
        }
        String name = tokens.name();
        int colon = name.indexOf(':');
        if (colon >= 0 && !NAMESPACE.equals(prefixes.get(name.substring(0, colon)))) {
            throw new XmlRefused("XML-NOT-RECOGNISED", tokens.place(), Excerpt.of(name), names());
        }
        return name.substring(colon + 1);
    }

    /** Whether an attribute of a root element only says which schema it follows. */
    static boolean isOfSchema(Attribute attribute) {
        String name = attribute.name();
        if (name.equals("xmlns")) {
            return attribute.value().equals(NAMESPACE);
        }
        // Catalogues that everybody reads use the prefix xsi without declaring it.
        return name.startsWith(DECLARES)
                || name.equals("xsi:schemaLocation")
                || name.equals("xsi:noNamespaceSchemaLocation");
    }
}
