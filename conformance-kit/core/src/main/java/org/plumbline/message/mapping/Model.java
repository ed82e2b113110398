package org.plumbline.message.mapping;

import java.util.HashMap;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** The JSON model of a message as it grows: its objects and lists, and which element of each list is the current one. */
public final class Model {
    private final ObjectNode root = JsonNodeFactory.instance.objectNode();
    /** List to its current element, within the current elements of the lists around it. */
    private final Map<String, Integer> current = new HashMap<>();

    public JsonNode root() {
        return root;
    }

    /** Whether a list has a current element: one has begun since its own list's element did. */
    public boolean hasElement(String list) {
        return current.containsKey(list);
    }

    /** Begins the next element of a list; the lists inside it begin anew. */
    public void nextElement(String list) {
        current.merge(list, 0, (old, none) -> old + 1);
        current.keySet().removeIf(inner -> inner.startsWith(list + "/-/"));
    }

    /** Makes an element of a list the current one; the lists inside it begin anew. */
    public void select(String list, int element) {
        current.put(list, element);
        current.keySet().removeIf(inner -> inner.startsWith(list + "/-/"));
    }

    /** The numbers of the current elements of a block's lists, the outermost first; 0 where none has begun. */
    int[] elements(Block block) {
        return block.lists().stream().mapToInt(this::element).toArray();
    }

    private int element(String list) {
        return current.getOrDefault(list, 0);
    }

    /** The JSON Pointer of a block's object or list in the current elements. */
    public String pointer(Block block) {
        return pointer(block.pointer());
    }

    /** The JSON Pointer that a pointer of the mapping stands for, in the current elements. */
    public String pointer(String pattern) {
        int at = pattern.indexOf("/-");
        if (at < 0) {
            return pattern;
        }
        StringBuilder pointer = new StringBuilder();
        int from = 0;
        for (; at >= 0; at = pattern.indexOf("/-", at + 1)) {
            pointer.append(pattern, from, at + 1).append(element(pattern.substring(0, at)));
            from = at + 2;
        }
        return pointer.append(pattern, from, pattern.length()).toString();
    }

    /** The object of a block in the current elements, made when it is not there yet. */
    public ObjectNode object(Block block) {
        return object(pointer(block));
    }

    /** The object that a pointer of the mapping stands for in the current elements, made when it is not there yet. */
    public ObjectNode objectAt(String pattern) {
        return object(pointer(pattern));
    }

    /** The list of a block of rows or records in the current elements, made when it is not there yet. */
    public ArrayNode list(Block block) {
        return list(pointer(block));
    }

    /** The object at a JSON Pointer, made when it is not there yet; a number in it is an element of a list. */
    private ObjectNode object(String pointer) {
        if (pointer.isEmpty()) {
            return root;
        }
        int last = pointer.lastIndexOf('/');
        String name = pointer.substring(last + 1);
        return Character.isDigit(name.charAt(0))
                ? element(list(pointer.substring(0, last)), Integer.parseInt(name))
                : object(pointer.substring(0, last)).withObjectProperty(name);
    }

    private ArrayNode list(String pointer) {
        int last = pointer.lastIndexOf('/');
        return object(pointer.substring(0, last)).withArrayProperty(pointer.substring(last + 1));
    }

    private static ObjectNode element(ArrayNode list, int index) {
        while (list.size() <= index) {
            list.addObject();
        }
        return (ObjectNode) list.get(index);
    }
}
