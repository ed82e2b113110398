package org.plumbline.message.kvn;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;
import org.plumbline.message.kvn.KvnLines.Line;
import org.plumbline.message.mapping.Block;
import org.plumbline.message.mapping.Places.Spot;
import tools.jackson.databind.node.ArrayNode;

/**
 * Comments: they belong to the block of what follows them, and may stand at its start only (CCSDS 508.0-B-1, 6.3.4;
 * 502.0-B-3, 7.8; 503.0-B-2, 4.5).
 */
final class KvnComments {
    private static final String WORD = "COMMENT";

    private final KvnDraft draft;
    private final List<Line> waiting = new ArrayList<>();
    private final Set<String> begun = new HashSet<>();
    private BiConsumer<Line, String> check = (line, pointer) -> {};

    KvnComments(KvnDraft draft) {
        this.draft = draft;
    }

    /** What is done with each comment once it is known where it goes: empty when nowhere. */
    void whenAttached(BiConsumer<Line, String> check) {
        this.check = check;
    }

    /** Whether a line, without blanks around it, is a comment. */
    static boolean is(String text) {
        return text.startsWith(WORD) && (text.length() == WORD.length() || text.charAt(WORD.length()) <= ' ');
    }

    /** Index behind the word that makes a line a comment. */
    static int textOf(Line comment) {
        return KvnLines.indexOfText(comment.text(), 0) + WORD.length();
    }

    /** Keeps a comment until it is known what follows. */
    void add(Line line) {
        waiting.add(line);
    }

    boolean areWaiting() {
        return !waiting.isEmpty();
    }

    /** Gives the comments to the block of which a value follows now; or, when it takes none, to the one around it. */
    void attach(Block next) {
        Block block =
                next.comments() != null ? next : draft.mapping.around(next).orElse(next);
        boolean atStart = begins(next);
        if (!block.equals(next)) {
            atStart = begins(block);
        }
        for (Line comment : waiting) {
            if (!atStart || block.comments() == null) {
                misplaced(comment);
            }
            attach(comment, block);
        }
        waiting.clear();
    }

    private boolean begins(Block block) {
        return begun.add(block.order() + draft.model.pointer(block));
    }

    private void attach(Line comment, @Nullable Block block) {
        String member = block == null ? null : block.comments();
        if (block == null || member == null) {
            check.accept(comment, "");
            return;
        }
        String text = comment.text();
        int word = KvnLines.indexOfText(text, 0);
        int begin = KvnLines.indexOfText(text, word + WORD.length());
        ArrayNode list = draft.model.object(block).withArrayProperty(member);
        String pointer = draft.model.pointer(block) + "/" + member + "/" + list.size();
        draft.places.put(pointer, Spot.inLine(comment.number(), comment.column(word), comment.column(begin)));
        check.accept(comment, pointer);
        list.add(text.substring(begin).strip());
    }

    /** Ends a block: what still waits stands at its end, where no comment may. */
    void endWithout() {
        for (Line comment : waiting) {
            misplaced(comment);
            Block block = draft.current;
            attach(
                    comment,
                    block == null || block.comments() != null
                            ? block
                            : draft.mapping.around(block).orElse(null));
        }
        waiting.clear();
    }

    private void misplaced(Line comment) {
        draft.error("KVN-COMMENT-PLACE", comment, 0, "");
    }
}
