package org.plumbline.standard;

import java.util.Map;
import tools.jackson.databind.JsonNode;

/**
 * A kind of message that a standard defines.
 *
 * @param id short name, for example {@code cdm}
 * @param title its full name
 * @param schema file of the package that holds its JSON Schema
 * @param mappings per format other than JSON, the document that maps it to the JSON model; formats may share one
 * @param json how its messages stand in JSON texts, and by what they are known there
 * @param syntaxRequirements finding code to requirement, for what readers find; {@code *} stands for all others
 */
public record MessageType(
        String id,
        String title,
        String schema,
        Map<MessageFormat, JsonNode> mappings,
        JsonForm json,
        Map<String, String> syntaxRequirements) {
    public MessageType {
        mappings = Map.copyOf(mappings);
        syntaxRequirements = Map.copyOf(syntaxRequirements);
    }

    /** Whether messages of this kind may be written so. */
    public boolean allows(MessageFormat format) {
        return format == MessageFormat.JSON || mappings.containsKey(format);
    }

    /** The requirement that a reader's finding breaks: of the code itself, or of the longest one that it begins with. */
    public String requirementOf(String code) {
        String listed = code;
        while (!syntaxRequirements.containsKey(listed) && listed.lastIndexOf('-') > 0) {
            listed = listed.substring(0, listed.lastIndexOf('-'));
        }
        String requirement = syntaxRequirements.getOrDefault(listed, syntaxRequirements.get("*"));
        if (requirement == null) {
            throw new IllegalStateException("Message type " + id + " names no requirement for " + code);
        }
        return requirement;
    }
}
