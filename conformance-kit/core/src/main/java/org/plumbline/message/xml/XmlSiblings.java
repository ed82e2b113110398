package org.plumbline.message.xml;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.plumbline.message.mapping.KeywordOrder;
import org.plumbline.message.mapping.Places.Spot;
import org.plumbline.message.xml.XmlValues.Value;

/** What stands beside each other in one element: its order, its names, the comments at its start. */
final class XmlSiblings {
    private final KeywordOrder order = new KeywordOrder();
    private final Map<String, Spot> firsts = new HashMap<>();
    private final Map<String, Spot> spots = new HashMap<>();
    private final List<Value> comments = new ArrayList<>();
    private String last = "";
    private boolean begun;

    /** Where a name stood before; null, and remembered, when it did not. */
    @Nullable
    Spot first(String name, Spot spot) {
        return firsts.putIfAbsent(name, spot);
    }

    /**
     * Adds what has a fixed place. Rows of the same name, by the thousand, count once.
     *
     * @param pointer where it goes in the model
     * @param place its place among all keywords
     */
    void add(String name, String pointer, int place, Spot spot) {
        if (!name.equals(last)) {
            spots.put(pointer, spot);
            order.add(name, pointer, place);
            last = name;
        }
    }

    /** The fewest that would have to move. */
    List<KeywordOrder.Misplaced> misplaced() {
        return order.misplaced();
    }

    /** Where what was added with a pointer stands. */
    Spot spot(String pointer) {
        return Objects.requireNonNull(spots.get(pointer));
    }

    /** Says that something else than a comment came. */
    void begin() {
        begun = true;
    }

    /** Whether something else than a comment came. */
    boolean haveBegun() {
        return begun;
    }

    /** Keeps a comment for the block that it belongs to. */
    void keep(Value comment) {
        comments.add(comment);
    }

    /** The comments that were kept, once. */
    List<Value> takeComments() {
        List<Value> taken = List.copyOf(comments);
        comments.clear();
        return taken;
    }
}
