package org.plumbline.message.kvn;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/**
 * What was read from a text in keyword = value notation.
 *
 * @param content the message in its JSON model; a missing node when the text is no such message
 * @param assignments where each value of the model stands, by its JSON Pointer, in the order of the text
 * @param faults what breaks the notation
 */
public record KvnText(JsonNode content, Map<String, Assignment> assignments, List<KvnFault> faults) {
    /**
     * Where a keyword and its value stand.
     *
     * @param line the line, from 1
     * @param keyword column of the keyword in Unicode code points, from 1
     * @param value column of the value
     */
    public record Assignment(int line, int keyword, int value) {}

    public KvnText {
        assignments = Collections.unmodifiableMap(new LinkedHashMap<>(assignments));
        faults = List.copyOf(faults);
    }
}
