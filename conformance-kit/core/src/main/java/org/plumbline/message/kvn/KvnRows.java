package org.plumbline.message.kvn;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.plumbline.message.kvn.KvnLines.Line;
import org.plumbline.message.mapping.Block;
import org.plumbline.message.mapping.Keyword;
import org.plumbline.message.mapping.Places.Spot;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Reads lines of data: rows of fields by position, and records of a keyword, an epoch and a value. */
final class KvnRows {
    private static final String CODE = "KVN-ROW";
    /** Names of the fields of rows. */
    private static final List<String> NAMES = names(100);

    private final KvnDraft draft;

    KvnRows(KvnDraft draft) {
        this.draft = draft;
    }

    /** A field of a line: indexes of its first character and behind its last. */
    record Field(int begin, int end) {
        String in(Line line) {
            return line.text().substring(begin, end);
        }
    }

    /** The fields of a line from an index on, apart by blanks. */
    static List<Field> fields(Line line, int from) {
        String text = line.text();
        List<Field> fields = new ArrayList<>();
        int begin = KvnLines.indexOfText(text, from);
        while (begin < text.length()) {
            int end = begin;
            while (end < text.length() && text.charAt(end) > ' ') {
                end++;
            }
            fields.add(new Field(begin, end));
            begin = KvnLines.indexOfText(text, end);
        }
        return fields;
    }

    /** Whether a line looks like numbers and times. */
    static boolean isData(Line line) {
        int first = KvnLines.indexOfText(line.text(), 0);
        return first < line.text().length()
                && "0123456789+-.".indexOf(line.text().charAt(first)) >= 0;
    }

    /** Reads a line as the next row of a block; gives its JSON Pointer. */
    String row(Line line, Block block) {
        draft.enter(block);
        attachComments(block);
        List<Field> fields = fields(line, 0);
        List<Keyword> columns = block.columns();
        String list = draft.model.pointer(block);
        ArrayNode rows = draft.model.list(block);
        String pointer = list + "/" + rows.size();
        ArrayNode row = rows.addArray();
        List<Spot> places = new ArrayList<>(fields.size());
        for (int i = 0; i < fields.size() && i < NAMES.size(); i++) {
            Field field = fields.get(i);
            places.add(Spot.of(line.number(), line.column(field.begin())));
            row.add(
                    i < columns.size()
                            ? draft.values.field(
                                    columns.get(i),
                                    new KvnValues.Text(line, field.begin(), field.in(line), pointer + "/" + i))
                            : JsonNodeFactory.instance.stringNode(field.in(line)));
        }
        draft.places.addElement(list, NAMES.subList(0, places.size()), places);
        if (fields.size() < block.requiredColumns()) {
            wrong(line, fields.get(0).begin(), pointer, fields.size(), block.requiredColumns());
        } else if (fields.size() > columns.size()) {
            wrong(line, fields.get(columns.size()).begin(), pointer, fields.size(), columns.size());
        }
        return pointer;
    }

    private void attachComments(Block block) {
        if (draft.comments.areWaiting() || !block.equals(draft.current)) {
            draft.comments.attach(block);
            draft.current = block;
        }
    }

    /** Says that a line has another number of fields than it should. */
    void wrong(Line line, int index, String pointer, int found, int expected) {
        draft.error(CODE, line, index, pointer, Integer.toString(found), Integer.toString(expected));
    }

    /**
     * Reads a line as the next record of a block.
     *
     * @param keyword its keyword, or null when the standard does not know it
     * @param name the keyword's text
     * @param from index after the equals sign
     * @param inPlace whether it stands where records do: then comments before it are theirs
     * @return JSON Pointer of its value
     */
    String record(Line line, Block block, @Nullable Keyword keyword, String name, int from, boolean inPlace) {
        draft.enter(block);
        if (inPlace) {
            attachComments(block);
        }
        String list = draft.model.pointer(block);
        ArrayNode records = draft.model.list(block);
        String pointer = list + "/" + records.size();
        ObjectNode record = records.addObject();
        List<Field> fields = fields(line, from);
        int column = line.column(KvnLines.indexOfText(line.text(), 0));
        List<String> names = new ArrayList<>();
        List<Spot> places = new ArrayList<>();
        boolean hasEpoch = fields.size() > 1
                || (fields.size() == 1 && fields.get(0).in(line).indexOf('T') > 0);
        int next = 0;
        if (hasEpoch) {
            String epoch = String.valueOf(block.epoch());
            record.put(epoch, fields.get(0).in(line));
            next = 1;
        }
        if (next < fields.size()) {
            int begin = fields.get(next).begin();
            int end = fields.get(fields.size() - 1).end();
            names.add(name);
            places.add(Spot.inLine(line.number(), column, line.column(begin)));
            record.set(name, value(keyword, line, begin, end, pointer + "/" + name));
        }
        if (hasEpoch) {
            names.add(String.valueOf(block.epoch()));
            places.add(Spot.of(line.number(), line.column(fields.get(0).begin())));
        }
        draft.places.addElement(list, names, places);
        check(line, fields, pointer, keyword, hasEpoch);
        return pointer + "/" + name;
    }

    private JsonNode value(@Nullable Keyword keyword, Line line, int begin, int end, String pointer) {
        String text = line.text().substring(begin, end);
        if (keyword == null) {
            return JsonNodeFactory.instance.stringNode(text);
        }
        int blank = text.indexOf(' ');
        boolean tooMany = keyword.isNumeric() && blank > 0 && text.indexOf('[') < 0;
        return draft.values.read(
                keyword, new KvnValues.Text(line, begin, tooMany ? text.substring(0, blank) : text, pointer));
    }

    private void check(Line line, List<Field> fields, String pointer, @Nullable Keyword keyword, boolean hasEpoch) {
        boolean isNumber = keyword != null && keyword.isNumeric();
        if (fields.size() < 2) {
            int index = fields.isEmpty()
                    ? KvnLines.indexOfText(line.text(), 0)
                    : fields.get(0).begin();
            wrong(line, index, pointer, fields.size(), 2);
        } else if (hasEpoch && isNumber && fields.size() > 2 && line.text().indexOf('[') < 0) {
            wrong(line, fields.get(2).begin(), pointer, fields.size(), 2);
        }
    }

    /** Says that a line of data stands where there must be none. */
    void misplaced(Line line) {
        draft.error(CODE + "-MISPLACED", line, KvnLines.indexOfText(line.text(), 0), "");
    }

    private static List<String> names(int count) {
        List<String> names = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            names.add(Integer.toString(i));
        }
        return List.copyOf(names);
    }
}
