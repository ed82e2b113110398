package org.plumbline.message.mapping;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * A part of a message that becomes one object of its model, or, when it holds rows or records, one list.
 *
 * <p>Two blocks of a mapping may have the same pointer: the second continues the first.
 */
public final class Block {
    /** Stands in a pointer for the current element of a list. */
    private static final String CURRENT = "/-";

    private final JsonNode text;
    private final String pointer;
    private final List<String> lists;
    private final int[] listOrders;
    private final int order;
    private final boolean first;
    private final List<Keyword> keywords = new ArrayList<>();
    private final List<Keyword> columns = new ArrayList<>();
    private final List<Keyword> triangle = new ArrayList<>();

    /**
     * Reads a block.
     *
     * @param order where it stands among all keywords; its own take the numbers behind
     * @param known the lists of the blocks before, and where each begins among all keywords; its own are added
     */
    Block(JsonNode text, int order, Map<String, Integer> known) {
        this.text = text;
        this.pointer = text.get("pointer").stringValue();
        this.lists = lists(pointer);
        this.first = !lists.isEmpty() && !known.containsKey(lists.get(lists.size() - 1));
        this.listOrders = lists.stream()
                .mapToInt(list -> known.computeIfAbsent(list, name -> order))
                .toArray();
        this.order = order;
        addAll(keywords, text.path("keywords"));
        addAll(columns, text.path("rows").path("columns"));
        addAll(triangle, text.path("triangle"));
    }

    private void addAll(List<Keyword> list, JsonNode values) {
        for (JsonNode each : values) {
            list.add(Keyword.of(each, this, order + size()));
        }
    }

    private static List<String> lists(String pointer) {
        List<String> lists = new ArrayList<>();
        for (int at = pointer.indexOf(CURRENT); at >= 0; at = pointer.indexOf(CURRENT, at + 1)) {
            lists.add(pointer.substring(0, at));
        }
        return List.copyOf(lists);
    }

    private @Nullable String text(String name) {
        return text.path(name).stringValue(null);
    }

    /** The JSON Pointer of its object or list in the model, where {@code -} stands for the current element of a list. */
    public String pointer() {
        return pointer;
    }

    /** The lists it belongs to an element of, the outermost first: the beginnings of its pointer that a {@code /-} follows. */
    public List<String> lists() {
        return lists;
    }

    /** Whether it is the first of the elements of its innermost list: where it begins, an element begins. */
    public boolean isFirstOfElement() {
        return first;
    }

    /** Path of its element in XML, below the root; null when it has none of its own. */
    public @Nullable String element() {
        return text("element");
    }

    /** Name of the member for comments, or null when it takes none. */
    public @Nullable String comments() {
        String place = text("comments");
        return place == null ? null : place.substring(pointer.length() + 1);
    }

    /** The line without value that stands before it in KVN, or null. */
    public @Nullable String begin() {
        return text("begin");
    }

    /** The line without value that stands behind it in KVN, or null. */
    public @Nullable String end() {
        return text("end");
    }

    /** The keyword that begins the next element of its list, or null. */
    public @Nullable String startsWith() {
        return text("startsWith");
    }

    /** With what any keyword begins that belongs to it, or null. */
    public @Nullable String prefix() {
        return text("prefix");
    }

    /** Its keywords in order; not those of its rows and triangle. */
    public List<Keyword> keywords() {
        return Collections.unmodifiableList(keywords);
    }

    /** What the fields of its rows are, by position; empty when it holds no rows. */
    public List<Keyword> columns() {
        return Collections.unmodifiableList(columns);
    }

    /** The fewest fields of a row. */
    public int requiredColumns() {
        return text.path("rows").path("required").intValue(0);
    }

    /** The numbers of its triangle, row by row; empty when it has none. */
    public List<Keyword> triangle() {
        return Collections.unmodifiableList(triangle);
    }

    /** Name of the member for the epoch of its records, or null when it holds no records. */
    public @Nullable String epoch() {
        return text.path("records").path("epoch").stringValue(null);
    }

    /** Whether its pointer is that of a list of rows or records. */
    public boolean isList() {
        return !columns.isEmpty() || epoch() != null;
    }

    /** Where it stands among all keywords. */
    public int order() {
        return order;
    }

    /** Where each of its lists begins among all keywords. */
    int[] listOrders() {
        return Arrays.copyOf(listOrders, listOrders.length);
    }

    /** How many numbers of the order it takes. */
    int size() {
        return 1 + keywords.size() + columns.size() + triangle.size();
    }

    /** Whether its object or list is inside that of another block. */
    public boolean isInside(Block other) {
        return pointer.length() > other.pointer.length()
                && pointer.startsWith(other.pointer)
                && pointer.charAt(other.pointer.length()) == '/';
    }

    @Override
    public String toString() {
        return pointer;
    }
}
