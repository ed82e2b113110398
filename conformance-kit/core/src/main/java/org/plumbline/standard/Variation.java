package org.plumbline.standard;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * A valid sample changed in few places, to show where a requirement begins to be broken and where it is not broken yet. Samples look like
 * real life; variations stand at the edges.
 *
 * @param file the file of the package that holds it, for example {@code samples/variations/bounds.json}
 * @param number its position in that file, from 0
 * @param of the valid sample that is changed, its path below {@code samples/}
 * @param message which message of that sample, from 0
 * @param remove JSON Pointers of what is taken away, in order; this is done first
 * @param set what is put in place, by JSON Pointer, in order; {@code -} for an index appends
 * @param repeat how often an element of a list or a text is there instead of once, by JSON Pointer; this is done last
 * @param breaks the one requirement that it breaks, or null when it breaks none
 * @param at JSON Pointer of the guilty place, or of one of several; empty for the message as a whole
 */
public record Variation(
        String file,
        int number,
        String of,
        int message,
        List<String> remove,
        Map<String, JsonNode> set,
        Map<String, Integer> repeat,
        @Nullable String breaks,
        String at) {
    public Variation {
        remove = List.copyOf(remove);
        set = Collections.unmodifiableMap(new LinkedHashMap<>(set));
        repeat = Collections.unmodifiableMap(new LinkedHashMap<>(repeat));
    }

    /** Where it stands in the package, for example {@code samples/variations/bounds.json#/variations/3}. */
    public String name() {
        return file + pointer();
    }

    /** JSON Pointer in its file, as a fragment. */
    private String pointer() {
        return "#/variations/" + number;
    }

    /** Where the finding is to be when nothing else is said: at what was changed, or where what was taken away is missing. */
    public static String place(List<String> remove, Map<String, JsonNode> set, Map<String, Integer> repeat) {
        if (!set.isEmpty()) {
            return set.keySet().iterator().next();
        }
        String first = remove.isEmpty() ? repeat.keySet().iterator().next() : remove.get(0);
        return first.substring(0, Math.max(0, first.lastIndexOf('/')));
    }
}
