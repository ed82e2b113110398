package org.plumbline.message.mapping;

import java.util.List;
import tools.jackson.databind.JsonNode;

/**
 * What was read from a text by way of a mapping.
 *
 * @param content the message in its JSON model; a missing node when the text is no such message
 * @param places where its values stand
 * @param faults what breaks the notation
 */
public record MappedText(JsonNode content, Places places, List<Fault> faults) {
    public MappedText {
        faults = List.copyOf(faults);
    }
}
