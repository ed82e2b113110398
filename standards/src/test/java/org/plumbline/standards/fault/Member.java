package org.plumbline.standards.fault;

import tools.jackson.databind.JsonNode;

/**
 * A simple value of a message with a name, and where it stands in the text.
 *
 * @param pointer JSON Pointer in the model
 * @param value the value
 * @param nameBegin index of its name, in JSON of the quotation mark
 * @param nameEnd index behind its name, in JSON behind the quotation mark
 * @param valueBegin index of its value, in JSON with quotation marks
 * @param valueEnd index behind its value, in KVN without the unit
 * @param begin index of all that belongs to the member: its line or element, in JSON with the comma behind it
 * @param end index behind that; -1 when it cannot be taken away alone
 */
record Member(
        String pointer, JsonNode value, int nameBegin, int nameEnd, int valueBegin, int valueEnd, int begin, int end) {
    String parent() {
        return pointer.substring(0, pointer.lastIndexOf('/'));
    }

    String name() {
        return pointer.substring(pointer.lastIndexOf('/') + 1);
    }
}
