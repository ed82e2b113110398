package org.plumbline.message.kvn;

import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.plumbline.message.kvn.KvnLines.Line;
import org.plumbline.message.mapping.Block;
import org.plumbline.message.mapping.Excerpt;
import org.plumbline.message.mapping.Places.Spot;
import org.plumbline.message.mapping.Spelling;

/** Sections between lines such as META_START and META_STOP: which one is open, and which of those lines are missing. */
final class KvnSections {
    private final KvnDraft draft;
    private final Map<String, Block> begins = new HashMap<>();
    private final Map<String, Block> ends = new HashMap<>();
    private final Map<Block, Block> sections = new HashMap<>();
    private final Set<String> given = new HashSet<>();
    private @Nullable Block open;

    KvnSections(KvnDraft draft) {
        this.draft = draft;
        for (Block block : draft.mapping.blocks()) {
            String begin = block.begin();
            String end = block.end();
            if (begin != null && end != null) {
                begins.put(begin, block);
                ends.put(end, block);
                sections.put(block, block);
            }
        }
        for (Block block : draft.mapping.blocks()) {
            begins.values().stream().filter(block::isInside).forEach(section -> sections.putIfAbsent(block, section));
        }
    }

    /** Whether a word is one of the lines that begin and end sections. */
    boolean isDelimiter(String word) {
        return begins.containsKey(word) || ends.containsKey(word);
    }

    /** The section that the values of a block stand in; null when they stand outside of all. */
    @Nullable
    Block sectionOf(Block block) {
        return sections.get(block);
    }

    /** The section that is open; null when none is. */
    @Nullable
    Block open() {
        return open;
    }

    /** Reads a line that begins or ends a section. */
    void read(Line line, String word) {
        draft.comments.endWithout();
        Block begun = begins.get(word);
        if (begun != null) {
            begin(line, begun);
        } else {
            end(line, word);
        }
    }

    private void begin(Line line, Block section) {
        if (open != null) {
            missing(line, open.end());
            if (open.equals(section)
                    && !holdsElements(section)
                    && draft.model.object(section).isEmpty()) {
                return;
            }
            close();
        }
        open(line, section);
        if (!given.add(section.begin() + draft.model.pointer(place(section)))) {
            missing(line, first(section));
        }
    }

    /** Where it may stand once: the elements that it holds belong to what is around them. */
    private static String place(Block section) {
        return holdsElements(section) ? KvnDraft.innermost(section) : section.pointer();
    }

    /** The line that begins what a section is part of, or, when there is none, the section itself. */
    private @Nullable String first(Block section) {
        for (Block each : draft.mapping.blocks()) {
            if (each.isFirstOfElement() && section.lists().containsAll(each.lists()) && each.begin() != null) {
                return each.begin();
            }
        }
        return section.end();
    }

    private static boolean holdsElements(Block section) {
        return section.isFirstOfElement() && section.startsWith() != null;
    }

    private void end(Line line, String word) {
        Block section = ends.get(word);
        if (section != null && !section.equals(open)) {
            missing(line, open == null ? section.begin() : open.end());
        }
        close();
    }

    /** Closes the section that is open; what came too early for it is given to it now, unless it was given in its place. */
    private void close() {
        if (open != null) {
            Block section = open;
            open = null;
            draft.takeEarly(block -> section.equals(sections.get(block)));
        }
    }

    private void open(Line line, Block section) {
        open = section;
        draft.current = section;
        if (holdsElements(section)) {
            return;
        }
        if (section.isFirstOfElement()) {
            draft.nextElement(section);
        } else {
            draft.enter(section);
        }
        draft.model.object(section);
        int column = line.column(KvnLines.indexOfText(line.text(), 0));
        draft.places.put(draft.model.pointer(section), Spot.of(line.number(), column));
    }

    /**
     * Opens and closes what must be open and closed for a value of a block, when the lines that do so are missing.
     *
     * @param behind the section that the line behind this one belongs to; null when to none
     * @return false when the value stands in the wrong section by itself
     */
    boolean admits(Block block, Line line, Supplier<@Nullable Block> behind) {
        Block section = sections.get(block);
        if (section == null ? open == null : section.equals(open)) {
            return true;
        }
        Block next = behind.get();
        if (section == null && open != null && (open.equals(next) || block.order() < open.order())) {
            // A keyword that stands outside of all sections is told by the order.
            return !block.isList();
        }
        if (section != null && !section.equals(next)) {
            return false;
        }
        if (open != null) {
            missing(line, open.end());
            close();
        }
        if (section != null) {
            missing(line, section.begin());
            open(line, section);
        }
        return true;
    }

    /** The section that a line ends; null when it ends none. */
    @Nullable
    Block endedBy(String text) {
        return ends.get(text);
    }

    /** The delimiter that a word probably is, misspelt; null when it is none. */
    @Nullable
    String closeTo(String word) {
        return Stream.concat(begins.keySet().stream(), ends.keySet().stream())
                .filter(each -> Spelling.isClose(word, each))
                .min(Comparator.comparingInt(each -> Spelling.distance(word, each)))
                .orElseGet(() -> sameStem(word));
    }

    /** META_END is meant for META_STOP where that section is open, META_BEGIN for META_START where it is not. */
    private @Nullable String sameStem(String word) {
        int stem = word.lastIndexOf('_') + 1;
        for (Block section : begins.values()) {
            String due = section.equals(open) ? section.end() : section.begin();
            if (stem > 0 && due != null && due.lastIndexOf('_') + 1 == stem && word.regionMatches(0, due, 0, stem)) {
                return due;
            }
        }
        return null;
    }

    /** Says what is still open at the end of the text. */
    void end(Line last) {
        if (open != null) {
            draft.error("KVN-DELIMITER", last, 0, "", String.valueOf(open.end()), "the end of the message");
        }
        draft.takeEarly(block -> true);
    }

    /** Says that a delimiter is missing before a line. */
    void missing(Line line, @Nullable String word) {
        int begin = KvnLines.indexOfText(line.text(), 0);
        draft.error("KVN-DELIMITER", line, begin, "", String.valueOf(word), Excerpt.of(line.firstWord()));
    }
}
