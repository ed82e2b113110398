package org.plumbline.message.kvn;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.plumbline.message.kvn.KvnLines.Line;
import org.plumbline.message.kvn.KvnRows.Field;
import org.plumbline.message.mapping.Block;
import org.plumbline.message.mapping.Excerpt;
import org.plumbline.message.mapping.Faults;
import org.plumbline.message.mapping.Keyword;
import org.plumbline.message.mapping.KeywordOrder;
import org.plumbline.message.mapping.MappedText;
import org.plumbline.message.mapping.Mapping;
import org.plumbline.message.mapping.Places;
import org.plumbline.message.mapping.Places.Spot;
import org.plumbline.message.mapping.WrittenNumber;
import tools.jackson.databind.node.MissingNode;

/**
 * Reads one message in keyword = value notation into its JSON model, and says what breaks the notation (CCSDS 508.0-B-1,
 * section 6; 502.0-B-3, section 7; 503.0-B-2, section 4; 508.1-B-1, section 5).
 *
 * <p>What the model shows as well is left to the schema, so that all forms of a message get the same findings: unknown and
 * missing keywords, empty values, text where a number is due.
 */
public final class KvnReader {
    /** Longest text that is read: its model takes about nine times as much memory. */
    public static final int MAX_BYTES = 64_000_000;

    private static final byte[] BYTE_ORDER_MARK = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};

    private final KvnDraft draft;
    private final KvnLines lines;
    private final KvnLineCheck lineCheck;
    private final KvnSections sections;
    private final KvnAssignments assignments;
    private final KvnRows rows;
    private final KvnTriangle triangle;
    private final LineBehind behind;
    private final boolean marked;
    private boolean begun;

    private KvnReader(byte[] bytes, Mapping mapping, Mapping.Kvn rules) {
        this.marked = Arrays.mismatch(bytes, BYTE_ORDER_MARK) == BYTE_ORDER_MARK.length;
        this.draft = new KvnDraft(mapping, rules);
        this.lines = new KvnLines(bytes, marked ? BYTE_ORDER_MARK.length : 0);
        this.lineCheck = new KvnLineCheck(rules, draft.faults);
        draft.comments.whenAttached((line, pointer) ->
                lineCheck.characters(line, KvnComments.textOf(line), line.text().length(), pointer));
        this.sections = new KvnSections(draft);
        this.rows = new KvnRows(draft);
        this.triangle = new KvnTriangle(draft);
        this.behind = new LineBehind();
        this.assignments = new KvnAssignments(draft, sections, rows, behind);
    }

    /**
     * Reads a text.
     *
     * @param bytes the text; a line that does not belong to the message is a fault, never an exception
     * @param mapping how this kind of message maps to its JSON model
     */
    public static MappedText read(byte[] bytes, Mapping mapping) {
        Mapping.Kvn rules = mapping.kvn();
        if (rules == null) {
            throw new IllegalArgumentException("The mapping says nothing of KVN");
        }
        return new KvnReader(bytes, mapping, rules).read();
    }

    private MappedText read() {
        if (marked) {
            draft.faults.error("KVN-CHARACTER", 1, 1, "", "a byte order mark");
        }
        Line last = new Line(1, "");
        for (Line line = lines.next(); line != null && !assignments.isSecondMessage(); line = lines.next()) {
            if (!begun && !line.isBlank() && !isRecognised(line)) {
                return notRecognised(line);
            }
            readLine(line);
            last = line;
            if (draft.faults.areTooMany()) {
                draft.faults.error("KVN-TOO-MANY-FINDINGS", line.number(), 1, "", Integer.toString(Faults.MOST));
                break;
            }
        }
        triangle.end(last);
        draft.comments.endWithout();
        sections.end(last);
        draft.order.misplaced().forEach(this::misplaced);
        return new MappedText(draft.model.root(), draft.places, draft.faults.all());
    }

    private MappedText notRecognised(Line line) {
        Faults only = new Faults();
        String found = Excerpt.of(line.text().strip());
        only.error(
                "KVN-NOT-RECOGNISED",
                line.number(),
                1,
                "",
                found,
                draft.mapping.root().name());
        return new MappedText(MissingNode.getInstance(), new Places(), only.all());
    }

    /** Whether a first line belongs to this kind of message: its version, a comment, or one of its keywords. */
    private boolean isRecognised(Line line) {
        String text = line.text();
        int end = text.indexOf('=');
        String word = end < 0 ? line.firstWord() : text.substring(0, end).strip();
        return KvnComments.is(text.strip()) || sections.isDelimiter(word) || assignments.known(word) != null;
    }

    private void readLine(Line line) {
        lineCheck.length(line);
        assignments.nextLine();
        if (!line.isBlank() && line.text().length() <= KvnLines.MAX_LENGTH) {
            readText(line);
            begun = true;
        }
        if (!KvnComments.is(line.text().strip())) {
            lineCheck.characters(line, assignments.begin(), assignments.end(), assignments.pointer());
        }
    }

    private void readText(Line line) {
        String text = line.text().strip();
        int equals = line.text().indexOf('=');
        if (KvnComments.is(text)) {
            draft.comments.add(line);
        } else if (equals >= 0) {
            triangle.end(line);
            assign(line, equals);
        } else if (sections.isDelimiter(text)) {
            delimit(line, text);
        } else if (sections.isDelimiter(text.toUpperCase(Locale.ROOT))) {
            keywordForm(line);
            delimit(line, text.toUpperCase(Locale.ROOT));
        } else if (draft.mapping.keyword(line.firstWord()) != null) {
            triangle.end(line);
            draft.error("KVN-NO-ASSIGNMENT", line, 0, "");
            String word = line.firstWord();
            assignments.read(line, word, line.text().indexOf(word) + word.length(), begun);
        } else {
            readData(line);
        }
    }

    private void assign(Line line, int equals) {
        String left = line.text().substring(0, equals);
        if (sections.isDelimiter(left.strip())) {
            keywordForm(line);
            delimit(line, left.strip());
        } else {
            Keyword keyword = assignments.known(left);
            if (keyword != null
                    && keyword.startsElement()
                    && !keyword.block().triangle().isEmpty()) {
                triangle.missing(line, keyword.block());
            }
            assignments.read(line, left, equals + 1, begun);
        }
    }

    private void delimit(Line line, String word) {
        triangle.end(line);
        Block open = sections.open();
        if (open != null && !open.triangle().isEmpty()) {
            triangle.missing(line, open);
        }
        sections.read(line, word);
    }

    private void keywordForm(Line line) {
        int begin = KvnLines.indexOfText(line.text(), 0);
        draft.error("KVN-KEYWORD-FORM", line, begin, "", Excerpt.of(line.text().strip()));
    }

    private void readData(Line line) {
        Block open = sections.open();
        Block table = table(open);
        if (open != null && !open.triangle().isEmpty() && KvnRows.isData(line)) {
            if (triangle.isOpen()) {
                draft.comments.endWithout();
            }
            triangle.add(line, open);
        } else if (table != null && isRow(line, table)) {
            readRow(line, table);
        } else if (KvnRows.isData(line) && holdsData()) {
            rows.misplaced(line);
        } else if (!readMisspelt(line)) {
            draft.error("KVN-NO-ASSIGNMENT", line, 0, "");
        }
    }

    /** The block whose rows may stand in a section or behind it. */
    private @Nullable Block table(@Nullable Block open) {
        for (Block block : draft.mapping.blocks()) {
            Block section = sections.sectionOf(block);
            if (!block.columns().isEmpty() && (section == null || section.equals(open) || open == null)) {
                return block;
            }
        }
        return null;
    }

    private static boolean isRow(Line line, Block table) {
        List<Field> fields = KvnRows.fields(line, 0);
        return KvnRows.isData(line)
                || (fields.size() >= table.requiredColumns()
                        && fields.size() > 1
                        && WrittenNumber.of(fields.get(1).in(line)).isPresent());
    }

    private void readRow(Line line, Block table) {
        Block before = draft.current;
        boolean late = before != null && before.order() > table.order() && begun(table);
        if (late || !sections.admits(table, line, behind::section)) {
            rows.misplaced(line);
        }
        if (sections.open() == null || sections.sectionOf(table) != null) {
            assignments.value(line, rows.row(line, table));
        }
    }

    /** Whether what is around a table has begun: what comes before its rows then is of the same element. */
    private boolean begun(Block table) {
        return table.lists().stream().allMatch(draft.model::hasElement);
    }

    private boolean holdsData() {
        return draft.mapping.blocks().stream()
                .anyMatch(
                        block -> !block.columns().isEmpty() || !block.triangle().isEmpty());
    }

    /** Takes a word that is nearly a delimiter for one. */
    private boolean readMisspelt(Line line) {
        String word = line.text().strip();
        String meant = sections.closeTo(word);
        if (meant == null) {
            return false;
        }
        sections.missing(line, meant);
        delimit(line, meant);
        return true;
    }

    private void misplaced(KeywordOrder.Misplaced misplaced) {
        Spot place = draft.places.at(misplaced.pointer());
        draft.faults.error(
                "KVN-ORDER",
                place.nameLine(),
                place.nameColumn(),
                misplaced.pointer(),
                misplaced.keyword(),
                misplaced.before() ? "before" : "after",
                misplaced.other());
    }

    /** Looks at the next line that is neither blank nor a comment. */
    private final class LineBehind implements KvnAssignments.Behind {
        private @Nullable Line line() {
            return lines.peek(
                    each -> !each.isBlank() && !KvnComments.is(each.text().strip()));
        }

        @Override
        public @Nullable Keyword keyword() {
            Line line = line();
            return line == null ? null : keyword(line);
        }

        private @Nullable Keyword keyword(Line line) {
            int equals = line.text().indexOf('=');
            return assignments.known(equals < 0 ? line.firstWord() : line.text().substring(0, equals));
        }

        @Override
        public @Nullable Block section() {
            Line line = line();
            if (line == null) {
                return null;
            }
            Keyword keyword = keyword(line);
            if (keyword != null) {
                return sections.sectionOf(keyword.block());
            }
            Block open = sections.open();
            boolean ofTriangle = open != null && !open.triangle().isEmpty() && KvnRows.isData(line);
            return ofTriangle ? open : sections.endedBy(line.text().strip());
        }
    }
}
