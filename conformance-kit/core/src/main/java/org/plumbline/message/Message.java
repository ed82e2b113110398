package org.plumbline.message;

import java.util.List;
import org.plumbline.standard.MessageFormat;
import org.plumbline.standard.MessageType;
import org.plumbline.verdict.Finding;
import org.plumbline.verdict.Place;
import tools.jackson.databind.JsonNode;

/**
 * One message as a vendor wrote it: its content in the JSON model, and where each value stands.
 *
 * <p>What its reader found wrong with the notation stands in {@link #findings()}; what it could still read is in
 * {@link #content()}, so that schema and rules can say the rest.
 */
public interface Message {
    /** The name of the file it came from, as findings name it. */
    String file();

    /** Which message of the file this is, counted from 0. */
    int index();

    MessageType type();

    MessageFormat format();

    /** The content in the JSON model; a missing node when nothing could be read. Numbers keep their exact decimal value. */
    JsonNode content();

    /**
     * A value of this message as the number that it says. Where the notation does not show of what type a value is, its reader
     * goes by the name, and the value of an unknown one is text in the model, be it a number or not.
     *
     * @param value a value of the content
     * @return the number; the value itself when it is none, or is of the type that it was written with
     */
    default JsonNode asNumber(JsonNode value) {
        return value;
    }

    /** What the reader found wrong with the notation itself, in order of place. */
    List<Finding> findings();

    /**
     * Where the value at a JSON Pointer stands; for a value that is not there, where its nearest existing parent begins.
     * Columns point at the value's first character; for a block of KVN or XML at its begin line, its element, or its first keyword.
     */
    Place place(String pointer);

    /** Where the name of the member at a JSON Pointer stands (in KVN: the keyword; in XML: the element's name); for unknown and misplaced members. */
    Place nameplace(String pointer);
}
