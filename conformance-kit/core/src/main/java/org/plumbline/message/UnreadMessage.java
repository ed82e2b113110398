package org.plumbline.message;

import java.util.List;
import org.plumbline.standard.MessageFormat;
import org.plumbline.standard.MessageType;
import org.plumbline.verdict.Finding;
import org.plumbline.verdict.Place;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.MissingNode;

/**
 * What was handed in as a message and could not be read as one.
 *
 * @param finding why not
 */
record UnreadMessage(MessageType type, MessageFormat format, Finding finding) implements Message {
    @Override
    public String file() {
        return finding.place().file();
    }

    @Override
    public int index() {
        return finding.place().message();
    }

    @Override
    public JsonNode content() {
        return MissingNode.getInstance();
    }

    @Override
    public List<Finding> findings() {
        return List.of(finding);
    }

    @Override
    public Place place(String pointer) {
        return finding.place();
    }

    @Override
    public Place nameplace(String pointer) {
        return finding.place();
    }
}
