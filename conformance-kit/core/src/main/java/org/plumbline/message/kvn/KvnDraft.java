package org.plumbline.message.kvn;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.plumbline.message.kvn.KvnLines.Line;
import org.plumbline.message.mapping.Block;
import org.plumbline.message.mapping.Excerpt;
import org.plumbline.message.mapping.Faults;
import org.plumbline.message.mapping.Keyword;
import org.plumbline.message.mapping.KeywordOrder;
import org.plumbline.message.mapping.Mapping;
import org.plumbline.message.mapping.Model;
import org.plumbline.message.mapping.Places;
import org.plumbline.message.mapping.Places.Spot;
import tools.jackson.databind.JsonNode;

/** The message as far as it was read: what the parts of the reader share. */
final class KvnDraft {
    final Mapping mapping;
    final Faults faults = new Faults();
    final Model model = new Model();
    final Places places = new Places();
    final KeywordOrder order = new KeywordOrder();
    final KvnComments comments = new KvnComments(this);
    final KvnValues values;
    /** The block that the last value or delimiter belongs to, or null before the first. */
    @Nullable
    Block current;

    private final List<Early> early = new ArrayList<>();

    private record Early(Keyword keyword, JsonNode value, Spot place) {}

    KvnDraft(Mapping mapping, Mapping.Kvn rules) {
        this.mapping = mapping;
        this.values = new KvnValues(rules, faults);
    }

    /**
     * Makes the element current that a keyword belongs to.
     *
     * @param next the keyword behind it, or null when no keyword follows
     */
    void enter(Keyword keyword, Supplier<@Nullable Keyword> next) {
        Block block = keyword.block();
        enter(block);
        if (block.isFirstOfElement() && (beginsElement(keyword) || beginsRound(keyword, next))) {
            model.nextElement(innermost(block));
        }
        current = block;
    }

    /** Begins the first element of each list of a block that has none yet. */
    void enter(Block block) {
        for (String list : block.lists()) {
            if (!model.hasElement(list)) {
                model.nextElement(list);
            }
        }
    }

    /** Begins the next element of the innermost list of a block. */
    void nextElement(Block block) {
        for (String list : block.lists().subList(0, block.lists().size() - 1)) {
            if (!model.hasElement(list)) {
                model.nextElement(list);
            }
        }
        model.nextElement(innermost(block));
    }

    /** An element begins with its first keyword, or, when that was forgotten, with a new round through its first block. */
    private boolean beginsElement(Keyword keyword) {
        Block block = keyword.block();
        boolean left = !block.equals(current);
        boolean repeated = model.object(block).has(keyword.name());
        if (keyword.startsElement()) {
            boolean hasRows = block.triangle().stream()
                    .anyMatch(each -> model.object(block).has(each.name()));
            return repeated || hasRows || (left && !model.object(block).isEmpty());
        }
        return left && repeated && block.startsWith() != null;
    }

    /**
     * A keyword that comes again begins an element whose first keyword was forgotten, and the first keyword one after another
     * that had none, when others that came follow in order.
     */
    private boolean beginsRound(Keyword keyword, Supplier<@Nullable Keyword> behind) {
        Block block = keyword.block();
        boolean again = keyword.startsElement() || model.object(block).has(keyword.name());
        if (block.startsWith() == null || !again || model.object(block).isEmpty()) {
            return false;
        }
        Keyword next = behind.get();
        return comments.areWaiting()
                || (next != null
                        && next.block().equals(block)
                        && next.order() > keyword.order()
                        && model.object(block).has(next.name()));
    }

    /** Keeps a value that came before its section began. */
    void addEarly(Keyword keyword, JsonNode value, Spot place) {
        early.add(new Early(keyword, value, place));
    }

    /** Gives the values that came too early to the current elements of their blocks, unless they came there in time. */
    void takeEarly(Predicate<Block> blocks) {
        List<Early> taken = early.stream()
                .filter(each -> blocks.test(each.keyword().block()))
                .toList();
        for (Early each : taken) {
            Block block = each.keyword().block();
            String pointer = model.pointer(block) + "/" + each.keyword().name();
            boolean isFirst = block.startsWith() == null || model.pointer(block).endsWith("/0");
            if (isFirst && !places.has(pointer)) {
                places.put(pointer, each.place());
                model.object(block).set(each.keyword().name(), each.value());
            }
        }
        early.removeAll(taken);
    }

    static String innermost(Block block) {
        return block.lists().get(block.lists().size() - 1);
    }

    void error(String code, Line line, int index, String pointer, String... arguments) {
        faults.error(code, line.number(), line.column(index), pointer, arguments);
    }

    /** Says where a keyword stands; false, and a fault, when it was there already. */
    boolean isFirst(String name, String pointer, Spot place) {
        if (places.has(pointer)) {
            faults.error(
                    "KVN-REPEATED-KEYWORD",
                    place.nameLine(),
                    place.nameColumn(),
                    pointer,
                    Excerpt.of(name),
                    Integer.toString(places.at(pointer).nameLine()));
            return false;
        }
        places.put(pointer, place);
        return true;
    }
}
