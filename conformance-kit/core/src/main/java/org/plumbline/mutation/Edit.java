package org.plumbline.mutation;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/**
 * A change of a message.
 *
 * @param remove JSON Pointers of what is taken away
 * @param set what is put in place, by JSON Pointer
 * @param repeat how often an element or a text stands instead of once, by JSON Pointer
 */
record Edit(List<String> remove, Map<String, JsonNode> set, Map<String, Integer> repeat) {
    static Edit removing(String pointer) {
        return new Edit(List.of(pointer), Map.of(), Map.of());
    }

    static Edit removing(List<String> pointers) {
        return new Edit(pointers, Map.of(), Map.of());
    }

    static Edit setting(String pointer, JsonNode value) {
        return new Edit(List.of(), Map.of(pointer, value), Map.of());
    }

    static Edit repeating(String pointer, int times) {
        return new Edit(List.of(), Map.of(), Map.of(pointer, times));
    }

    /** Both, this one first. */
    Edit and(Edit other) {
        List<String> removed = new ArrayList<>(remove);
        removed.addAll(other.remove);
        Map<String, JsonNode> put = new LinkedHashMap<>(set);
        put.putAll(other.set);
        Map<String, Integer> repeated = new LinkedHashMap<>(repeat);
        repeated.putAll(other.repeat);
        return new Edit(removed, put, repeated);
    }

    /** Where it changes something. */
    String place() {
        if (!remove.isEmpty()) {
            return remove.get(0);
        }
        return (set.isEmpty() ? repeat.keySet() : set.keySet()).iterator().next();
    }
}
