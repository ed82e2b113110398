package org.plumbline.message;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.plumbline.standard.MessageFormat;
import org.plumbline.standard.MessageType;
import org.plumbline.verdict.Finding;
import org.plumbline.verdict.Place;
import tools.jackson.databind.JsonNode;

/**
 * A message that came as keyword = value notation.
 *
 * @param content the message in its JSON model
 * @param keywords where each value of the model stands, by its pointer, in the order of the file
 * @param findings what is wrong with the notation
 */
record KvnMessage(
        String file, MessageType type, JsonNode content, Map<String, Assignment> keywords, List<Finding> findings)
        implements Message {
    /**
     * Where an assignment stands.
     *
     * @param line its line
     * @param keyword the column of its keyword
     * @param value the column of its value
     */
    record Assignment(int line, int keyword, int value) {}

    KvnMessage {
        keywords = new LinkedHashMap<>(keywords);
        findings = List.copyOf(findings);
    }

    @Override
    public int index() {
        return 0;
    }

    @Override
    public MessageFormat format() {
        return MessageFormat.KVN;
    }

    @Override
    public Place place(String pointer) {
        Assignment assignment = keywords.get(pointer);
        return assignment == null ? block(pointer) : place(assignment.line, assignment.value, pointer);
    }

    @Override
    public Place nameplace(String pointer) {
        Assignment assignment = keywords.get(pointer);
        return assignment == null ? block(pointer) : place(assignment.line, assignment.keyword, pointer);
    }

    /** A block begins with its first keyword; one that is missing, where its nearest existing parent begins. */
    private Place block(String pointer) {
        for (String block = pointer; !block.isEmpty(); block = block.substring(0, block.lastIndexOf('/'))) {
            String inside = block + "/";
            for (Map.Entry<String, Assignment> each : keywords.entrySet()) {
                if (each.getKey().startsWith(inside)) {
                    return place(each.getValue().line, each.getValue().keyword, pointer);
                }
            }
        }
        return place(1, 1, pointer);
    }

    private Place place(int line, int column, String pointer) {
        return new Place(file, 0, line, column, pointer);
    }
}
