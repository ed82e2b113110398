package org.plumbline.evidence;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import tools.jackson.core.JsonPointer;
import tools.jackson.databind.JsonNode;

/**
 * A place at which two reports differ.
 *
 * @param pointer JSON Pointer in the payload
 * @param reported what the report says, as JSON; empty when there is nothing
 * @param found what the re-run says, as JSON; empty when there is nothing
 */
public record Difference(String pointer, String reported, String found) {
    /** All places at which two values differ, in order. */
    static List<Difference> between(JsonNode reported, JsonNode found) {
        List<Difference> differences = new ArrayList<>();
        compare(JsonPointer.empty(), reported, found, differences);
        return differences;
    }

    private static void compare(JsonPointer at, JsonNode reported, JsonNode found, List<Difference> differences) {
        if (reported.isObject() && found.isObject()) {
            Set<String> names = new TreeSet<>(reported.propertyNames());
            names.addAll(found.propertyNames());
            for (String name : names) {
                compare(at.appendProperty(name), reported.path(name), found.path(name), differences);
            }
        } else if (reported.isArray() && found.isArray()) {
            for (int i = 0; i < Math.max(reported.size(), found.size()); i++) {
                compare(at.appendIndex(i), reported.path(i), found.path(i), differences);
            }
        } else if (!reported.equals(found)) {
            differences.add(new Difference(at.toString(), text(reported), text(found)));
        }
    }

    private static String text(JsonNode value) {
        return value.isMissingNode() ? "" : value.toString();
    }
}
