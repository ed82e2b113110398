package org.plumbline.message.kvn;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.plumbline.message.kvn.KvnLines.Line;
import org.plumbline.message.kvn.KvnRows.Field;
import org.plumbline.message.mapping.Block;
import org.plumbline.message.mapping.Keyword;
import org.plumbline.message.mapping.Places.Spot;
import tools.jackson.databind.node.ObjectNode;

/**
 * Reads the lower triangle of a matrix: lines of 1, 2, 3 … numbers. Its lines are kept until it ends, so that a line that is
 * missing or too many is named, and not each line behind it.
 */
final class KvnTriangle {
    private static final String CODE = "KVN-ROW";

    private final KvnDraft draft;
    private final List<Line> lines = new ArrayList<>();
    private @Nullable Block block;

    KvnTriangle(KvnDraft draft) {
        this.draft = draft;
    }

    /** Takes the next line of numbers of a block. */
    void add(Line line, Block to) {
        block = to;
        boolean complete = lines.size() >= rows(to);
        if (complete && KvnRows.fields(line, 0).size() == 1 && to.isFirstOfElement()) {
            // A new matrix, whose first keyword was forgotten.
            end(line);
            block = to;
            draft.nextElement(to);
        }
        if (lines.isEmpty()) {
            draft.enter(to);
            draft.comments.attach(to);
            draft.current = to;
        }
        lines.add(line);
    }

    /** Reads what was taken, now that something else follows. */
    void end(Line next) {
        Block of = block;
        if (of == null) {
            return;
        }
        int[] rows = aligned(rows(of));
        int expected = 1;
        for (int i = 0; i < lines.size(); i++) {
            Line line = lines.get(i);
            if (rows[i] == 0) {
                fault(line, KvnRows.fields(line, 0).get(0).begin(), of, count(line), 0);
                continue;
            }
            for (; expected < rows[i]; expected++) {
                fault(line, KvnLines.indexOfText(line.text(), 0), of, 0, expected);
            }
            read(line, of, rows[i]);
            expected++;
        }
        if (expected <= rows(of)) {
            fault(next, KvnLines.indexOfText(next.text(), 0), of, 0, expected);
        }
        lines.clear();
        block = null;
    }

    /** Says, before a line that ends a matrix, that none of its lines came. */
    void missing(Line next, Block of) {
        boolean any = of.lists().stream().allMatch(draft.model::hasElement)
                && draft.model.object(of).has(String.valueOf(of.startsWith()));
        if (any
                && of.triangle().stream()
                        .noneMatch(each -> draft.model.object(of).has(each.name()))) {
            fault(next, KvnLines.indexOfText(next.text(), 0), of, 0, 1);
        }
    }

    /** Whether lines wait to be read. */
    boolean isOpen() {
        return block != null;
    }

    private void read(Line line, Block of, int row) {
        List<Field> fields = KvnRows.fields(line, 0);
        ObjectNode object = draft.model.object(of);
        String pointer = draft.model.pointer(of);
        int first = row * (row - 1) / 2;
        for (int i = 0; i < fields.size() && i < row; i++) {
            Keyword keyword = of.triangle().get(first + i);
            Field field = fields.get(i);
            String place = pointer + "/" + keyword.name();
            int column = line.column(field.begin());
            if (draft.isFirst(keyword.name(), place, Spot.of(line.number(), column))) {
                KvnValues.Text text = new KvnValues.Text(line, field.begin(), field.in(line), place);
                object.set(keyword.name(), draft.values.field(keyword, text));
            }
        }
        if (fields.size() != row) {
            int at = fields.size() > row ? row : 0;
            fault(line, fields.get(at).begin(), of, fields.size(), row);
        }
    }

    private void fault(Line line, int index, Block of, int found, int expected) {
        String pointer = draft.model.pointer(of);
        if (expected == 0) {
            draft.error(CODE + "-MISPLACED", line, index, pointer);
        } else if (found == 0) {
            draft.error(CODE + "-MISSING", line, index, pointer, Integer.toString(expected));
        } else {
            draft.error(CODE, line, index, pointer, Integer.toString(found), Integer.toString(expected));
        }
    }

    /** Which row of the triangle each line is: 0 for a line too many. As many lines as possible have as many numbers as their row. */
    private int[] aligned(int rows) {
        int size = lines.size();
        int[][] best = new int[size + 1][rows + 1];
        for (int i = size - 1; i >= 0; i--) {
            int count = count(lines.get(i));
            for (int row = rows - 1; row >= 0; row--) {
                int taken = best[i + 1][row + 1] + (count == row + 1 ? 4 : 1);
                best[i][row] = Math.max(taken, Math.max(best[i + 1][row], best[i][row + 1]));
            }
        }
        int[] aligned = new int[size];
        int row = 0;
        for (int i = 0; i < size && row < rows; ) {
            int taken = best[i + 1][row + 1] + (count(lines.get(i)) == row + 1 ? 4 : 1);
            if (best[i][row] == taken) {
                row++;
                aligned[i] = row;
                i++;
            } else if (best[i][row] == best[i + 1][row]) {
                i++;
            } else {
                row++;
            }
        }
        return aligned;
    }

    private static int count(Line line) {
        return KvnRows.fields(line, 0).size();
    }

    private static int rows(Block block) {
        int size = block.triangle().size();
        return (int) Math.sqrt(2.0 * size);
    }
}
