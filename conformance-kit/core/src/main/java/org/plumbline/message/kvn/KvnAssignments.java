package org.plumbline.message.kvn;

import java.util.Locale;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.plumbline.message.kvn.KvnLines.Line;
import org.plumbline.message.mapping.Block;
import org.plumbline.message.mapping.Excerpt;
import org.plumbline.message.mapping.Keyword;
import org.plumbline.message.mapping.Places.Spot;
import tools.jackson.databind.JsonNode;

/** Reads lines of the form keyword = value. */
final class KvnAssignments {
    private static final Pattern KEYWORD = Pattern.compile("[A-Z][A-Z0-9_]*");
    /** How many unknown keywords are compared with those of the standard; more are put where they stand. */
    private static final int MOST_COMPARED = 1_000;

    private final KvnDraft draft;
    private final KvnSections sections;
    private final KvnRows rows;
    private final Behind behind;
    private boolean secondMessage;
    private int compared;
    /** Of the line at hand: where its value begins and ends, and where it goes; an empty pointer when it goes nowhere. */
    private int begin;

    private int end;
    private String pointer = "";

    /** What the next line is that is neither blank nor a comment. */
    interface Behind {
        /** The section that it belongs to; null when to none. */
        @Nullable
        Block section();

        /** Its keyword, or null when it has none that the standard knows. */
        @Nullable
        Keyword keyword();
    }

    KvnAssignments(KvnDraft draft, KvnSections sections, KvnRows rows, Behind behind) {
        this.draft = draft;
        this.sections = sections;
        this.rows = rows;
        this.behind = behind;
    }

    /** Forgets the value of the line before. */
    void nextLine() {
        value(0, 0, "");
    }

    private void value(int from, int to, String place) {
        begin = from;
        end = to;
        pointer = place;
    }

    /** Says that a whole line is the value at a JSON Pointer. */
    void value(Line line, String place) {
        value(0, line.text().length(), place);
    }

    int begin() {
        return begin;
    }

    int end() {
        return end;
    }

    String pointer() {
        return pointer;
    }

    /** Whether the version came a second time: nothing behind is read. */
    boolean isSecondMessage() {
        return secondMessage;
    }

    /** The keyword of the standard that a text means, even if it is not written as it should be. */
    @Nullable
    Keyword known(String text) {
        Keyword exact = draft.mapping.keyword(text.strip());
        return exact != null
                ? exact
                : draft.mapping.keyword(text.strip().toUpperCase(Locale.ROOT).replaceAll(" +", "_"));
    }

    /**
     * Reads an assignment.
     *
     * @param left what stands before the equals sign
     * @param from index behind it
     * @param begun whether other lines came before
     */
    void read(Line line, String left, int from, boolean begun) {
        String name = left.strip();
        int keywordColumn = line.column(KvnLines.indexOfText(line.text(), 0));
        Keyword keyword = known(name);
        if (keyword == null ? !KEYWORD.matcher(name).matches() : !keyword.name().equals(name)) {
            draft.faults.error("KVN-KEYWORD-FORM", line.number(), keywordColumn, "", Excerpt.of(name));
            if (keyword == null) {
                return;
            }
        }
        int at = KvnLines.indexOfText(line.text(), from);
        String value = line.text().substring(at).strip();
        value(at, at + value.length(), "");
        Spot place = Spot.inLine(line.number(), keywordColumn, line.column(at));
        if (keyword == null) {
            assignUnknown(name, value, line, from, place);
        } else if (keyword.equals(draft.mapping.root())) {
            assignVersion(keyword, value, place, begun);
        } else if (keyword.block().epoch() != null) {
            readRecord(keyword, keyword.name(), keyword.block(), line, from);
        } else {
            assignKnown(keyword, value, line, place);
        }
    }

    private void assignVersion(Keyword version, String value, Spot place, boolean begun) {
        pointer = draft.model.pointer(version.block()) + "/" + version.name();
        if (draft.places.has(pointer)) {
            draft.faults.error("KVN-SECOND-MESSAGE", place.nameLine(), place.nameColumn(), pointer, version.name());
            secondMessage = true;
            return;
        }
        if (begun) {
            draft.faults.error("KVN-VERSION-FIRST", place.nameLine(), place.nameColumn(), pointer, version.name());
        }
        draft.places.put(pointer, place);
        draft.model.object(version.block()).put(version.name(), value);
    }

    private void assignKnown(Keyword keyword, String value, Line line, Spot place) {
        Block block = keyword.block();
        if (!sections.admits(block, line, behind::section)) {
            assignOutside(keyword, value, line, place);
            return;
        }
        draft.enter(keyword, behind::keyword);
        draft.comments.attach(block);
        pointer = draft.model.pointer(block) + "/" + keyword.name();
        if (draft.isFirst(keyword.name(), pointer, place)) {
            draft.order.add(keyword, draft.model);
            draft.model.object(block).set(keyword.name(), read(keyword, value, line));
        }
    }

    private JsonNode read(Keyword keyword, String value, Line line) {
        return draft.values.read(keyword, new KvnValues.Text(line, begin, value, pointer));
    }

    /** A keyword by itself outside of its section is one fault: the section has its value all the same. */
    private void assignOutside(Keyword keyword, String value, Line line, Spot place) {
        boolean late = outside(keyword.name(), keyword.block(), line);
        String there = draft.model.pointer(keyword.block()) + "/" + keyword.name();
        if (!late) {
            draft.addEarly(keyword, read(keyword, value, line), place);
        } else if (!draft.places.has(there)) {
            pointer = there;
            draft.places.put(pointer, place);
            draft.model.object(keyword.block()).set(keyword.name(), read(keyword, value, line));
        }
    }

    /** Says that a keyword stands by itself before or, true, behind the section that it belongs to. */
    private boolean outside(String name, Block block, Line line) {
        Block section = sections.sectionOf(block);
        Block current = draft.current;
        boolean late = current != null && current.order() >= block.order();
        draft.error(
                "KVN-ORDER",
                line,
                KvnLines.indexOfText(line.text(), 0),
                "",
                name,
                late ? "before" : "after",
                section == null ? "" : String.valueOf(late ? section.end() : section.begin()));
        return late;
    }

    private void readRecord(@Nullable Keyword keyword, String name, Block block, Line line, int from) {
        boolean admitted = sections.admits(block, line, behind::section);
        if (!admitted) {
            outside(name, block, line);
        }
        pointer = rows.record(line, block, keyword, name, from, admitted);
    }

    /** A keyword that the standard does not know stands in the model where it stands in the message, for the schema to see. */
    private void assignUnknown(String name, String value, Line line, int from, Spot place) {
        Keyword meant = meant(name);
        Block block = meant == null ? here() : meant.block();
        Block records = meant == null ? recordsHere() : block.epoch() == null ? null : block;
        if (records != null) {
            readRecord(null, name, records, line, from);
            return;
        }
        if (meant != null) {
            draft.enter(meant, () -> null);
            draft.comments.attach(block);
        }
        pointer = draft.model.pointer(block) + "/" + name;
        if (draft.isFirst(name, pointer, place)) {
            draft.model.object(block).put(name, value);
        }
    }

    /** The block at hand, or the one around it when it has no members. */
    private Block here() {
        Block current = draft.current;
        if (current == null) {
            return draft.mapping.firstBlock();
        }
        draft.enter(current);
        return current.isList() ? draft.mapping.around(current).orElse(draft.mapping.firstBlock()) : current;
    }

    /** The block of records that may stand in the section that is open; null when there is none. */
    private @Nullable Block recordsHere() {
        Block open = sections.open();
        for (Block block : draft.mapping.blocks()) {
            if (block.epoch() != null && open != null && open.equals(sections.sectionOf(block))) {
                return block;
            }
        }
        return null;
    }

    /** The keyword that an unknown one probably is, misspelt: one that may stand here and is not given yet. */
    private @Nullable Keyword meant(String name) {
        if (compared++ >= MOST_COMPARED) {
            return null;
        }
        return draft.mapping
                .closest(name, each -> isOpen(each.block()) && mayFollow(each))
                .orElse(null);
    }

    /** Whether values of a block may stand here. */
    private boolean isOpen(Block block) {
        return Objects.equals(sections.sectionOf(block), sections.open());
    }

    private boolean mayFollow(Keyword keyword) {
        Block block = keyword.block();
        Block current = draft.current;
        boolean behind = current == null
                || block.order() >= current.order()
                || block.lists().equals(current.lists());
        boolean given = draft.places.has(draft.model.pointer(block) + "/" + keyword.name());
        return keyword.startsElement() || block.epoch() != null || (behind && !given);
    }
}
