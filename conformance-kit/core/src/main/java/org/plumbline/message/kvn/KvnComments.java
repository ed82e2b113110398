package org.plumbline.message.kvn;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.plumbline.message.kvn.KvnLines.Line;
import org.plumbline.message.mapping.Block;
import org.plumbline.message.mapping.Faults;
import org.plumbline.message.mapping.Mapping;
import org.plumbline.message.mapping.Model;
import org.plumbline.message.mapping.Places;
import org.plumbline.message.mapping.Places.Spot;
import tools.jackson.databind.node.ArrayNode;

/** Comments: they belong to the block of what follows them, and may stand at its start only (CCSDS 508.0-B-1, 6.3.4). */
final class KvnComments {
    private static final String WORD = "COMMENT";

    private final Mapping mapping;
    private final Model model;
    private final Places places;
    private final Faults faults;
    private final List<Line> waiting = new ArrayList<>();
    private final Set<String> begun = new HashSet<>();

    KvnComments(Mapping mapping, Model model, Places places, Faults faults) {
        this.mapping = mapping;
        this.model = model;
        this.places = places;
        this.faults = faults;
    }

    /** Whether a line, without blanks around it, is a comment. */
    static boolean is(String text) {
        return text.startsWith(WORD) && (text.length() == WORD.length() || text.charAt(WORD.length()) <= ' ');
    }

    /** Keeps a comment until it is known what follows. */
    void add(Line line) {
        waiting.add(line);
    }

    /** Gives the comments to the block of which a value follows now; or, when it takes none, to the one around it. */
    void attach(Block next) {
        boolean atStart = begins(next);
        Block block = next.comments() != null ? next : mapping.around(next).orElse(next);
        if (block != next) {
            atStart = begins(block);
        }
        for (Line comment : waiting) {
            String member = block.comments();
            if (!atStart || member == null) {
                misplaced(comment);
            }
            if (member != null) {
                attach(comment, block, member);
            }
        }
        waiting.clear();
    }

    private boolean begins(Block block) {
        return begun.add(block.order() + model.pointer(block));
    }

    private void attach(Line comment, Block block, String member) {
        String text = comment.text();
        int word = KvnLines.indexOfText(text, 0);
        int begin = KvnLines.indexOfText(text, word + WORD.length());
        ArrayNode list = model.object(block).withArrayProperty(member);
        places.put(
                model.pointer(block) + "/" + member + "/" + list.size(),
                Spot.inLine(comment.number(), comment.column(word), comment.column(begin)));
        list.add(text.substring(begin).strip());
    }

    /** Says that what still waits at the end belongs to nothing. */
    void end() {
        waiting.forEach(this::misplaced);
    }

    private void misplaced(Line comment) {
        faults.error("KVN-COMMENT-PLACE", comment.number(), 1, "");
    }
}
