package org.plumbline.message;

import java.util.List;
import java.util.Map;
import org.plumbline.message.kvn.KvnText;
import org.plumbline.message.kvn.KvnText.Assignment;
import org.plumbline.standard.MessageFormat;
import org.plumbline.standard.MessageType;
import org.plumbline.verdict.Finding;
import org.plumbline.verdict.Place;
import tools.jackson.databind.JsonNode;

/**
 * A message that came as keyword = value notation.
 *
 * @param text what was read
 */
record KvnMessage(String file, MessageType type, KvnText text) implements Message {
    @Override
    public int index() {
        return 0;
    }

    @Override
    public MessageFormat format() {
        return MessageFormat.KVN;
    }

    @Override
    public JsonNode content() {
        return text.content();
    }

    @Override
    public List<Finding> findings() {
        return text.faults().stream()
                .map(fault -> SyntaxFinding.of(
                        type,
                        fault.severity(),
                        fault.code(),
                        place(fault.line(), fault.column(), fault.pointer()),
                        fault.arguments()))
                .sorted()
                .toList();
    }

    @Override
    public Place place(String pointer) {
        Assignment assignment = text.assignments().get(pointer);
        return assignment == null ? block(pointer) : place(assignment.line(), assignment.value(), pointer);
    }

    @Override
    public Place nameplace(String pointer) {
        Assignment assignment = text.assignments().get(pointer);
        return assignment == null ? block(pointer) : place(assignment.line(), assignment.keyword(), pointer);
    }

    /** A block begins with its first keyword; one that is missing, where its nearest existing parent begins. */
    private Place block(String pointer) {
        for (String block = pointer; !block.isEmpty(); block = block.substring(0, block.lastIndexOf('/'))) {
            String inside = block + "/";
            for (Map.Entry<String, Assignment> each : text.assignments().entrySet()) {
                if (each.getKey().startsWith(inside)) {
                    return place(each.getValue().line(), each.getValue().keyword(), pointer);
                }
            }
        }
        return place(1, 1, pointer);
    }

    private Place place(int line, int column, String pointer) {
        return new Place(file, 0, line, column, pointer);
    }
}
