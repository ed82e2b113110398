package org.plumbline.message.kvn;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.plumbline.message.kvn.KvnMapping.Block;
import org.plumbline.message.kvn.KvnMapping.Keyword;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** The JSON model of a message as it grows keyword by keyword. */
final class KvnModel {
    private final ObjectNode root = JsonNodeFactory.instance.objectNode();
    private final Map<String, Integer> elements = new HashMap<>();

    JsonNode root() {
        return root;
    }

    /** The number of the current element of the list that a block belongs to; 0 when it belongs to none. */
    int element(Block block) {
        return block.list() == null ? 0 : elements.getOrDefault(block.list(), 0);
    }

    /** Makes the element current that a keyword belongs to, given the block that the keyword before it stands in. */
    void enter(Keyword keyword, @Nullable Block current) {
        Block block = keyword.block();
        if (block.list() == null) {
            return;
        }
        Integer element = elements.get(block.list());
        if (element == null) {
            elements.put(block.list(), 0);
        } else if (beginsElement(keyword, current)) {
            elements.put(block.list(), element + 1);
        }
    }

    /** An element begins with its first keyword, or, when that was forgotten, with a new round through its first block. */
    private boolean beginsElement(Keyword keyword, @Nullable Block current) {
        boolean left = !keyword.block().equals(current);
        if (keyword.startsElement()) {
            return left || object(keyword.block()).has(keyword.name());
        }
        return left
                && keyword.block().startsWith() != null
                && object(keyword.block()).has(keyword.name());
    }

    /** The object of a block in the current element, made when it is not there yet. */
    ObjectNode object(Block block) {
        ObjectNode parent = block.list() == null ? root : element(block.list(), element(block));
        return object(parent, block.path());
    }

    private ObjectNode element(String list, int element) {
        int last = list.lastIndexOf('/');
        ArrayNode array = object(root, list.substring(0, last)).withArrayProperty(list.substring(last + 1));
        while (array.size() <= element) {
            array.addObject();
        }
        return (ObjectNode) array.get(element);
    }

    private static ObjectNode object(ObjectNode parent, String path) {
        ObjectNode object = parent;
        for (String name : path.split("/", -1)) {
            if (!name.isEmpty()) {
                object = object.withObjectProperty(name);
            }
        }
        return object;
    }
}
