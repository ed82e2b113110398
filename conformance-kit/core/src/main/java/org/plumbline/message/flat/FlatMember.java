package org.plumbline.message.flat;

import org.plumbline.message.mapping.Mapping;
import tools.jackson.databind.JsonNode;

/**
 * A member of a flat object.
 *
 * @param whole its name as written
 * @param element number of the list's element that it belongs to, from 0; -1 when it belongs to none
 * @param name its name without the element's prefix
 */
record FlatMember(String whole, int element, String name, JsonNode value) {
    static FlatMember of(String name, JsonNode value, Mapping.Flat layout) {
        for (int i = 0; i < layout.elements().size(); i++) {
            String prefix = layout.elements().get(i);
            if (name.startsWith(prefix) && name.length() > prefix.length()) {
                return new FlatMember(name, i, name.substring(prefix.length()), value);
            }
        }
        return new FlatMember(name, -1, name, value);
    }

    /** Its JSON Pointer in the object. */
    String pointer() {
        return "/" + escaped(whole);
    }

    /** Its value, as text. */
    String text() {
        return value.isString() ? value.stringValue() : value.toString();
    }

    /** A name as a JSON Pointer writes it (RFC 6901). */
    static String escaped(String name) {
        return name.replace("~", "~0").replace("/", "~1");
    }
}
