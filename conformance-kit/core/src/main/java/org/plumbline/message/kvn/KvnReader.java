package org.plumbline.message.kvn;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.plumbline.message.kvn.KvnLines.Line;
import org.plumbline.message.kvn.KvnMapping.Block;
import org.plumbline.message.kvn.KvnMapping.Keyword;
import org.plumbline.message.kvn.KvnText.Assignment;
import tools.jackson.databind.node.MissingNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Reads one message in keyword = value notation into its JSON model, and says what breaks the notation (CCSDS 508.0-B-1,
 * section 6; CCSDS 502.0-B-3, section 7).
 *
 * <p>What the model shows as well is left to the schema, so that both forms of a message get the same findings: unknown and
 * missing keywords, empty values, text where a number is due.
 */
public final class KvnReader {
    private static final int MAX_FAULTS = 1_000;
    private static final String COMMENT = "COMMENT";
    private static final byte[] BYTE_ORDER_MARK = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};
    private static final Pattern KEYWORD = Pattern.compile("[A-Z][A-Z0-9_]*");

    private final KvnMapping mapping;
    private final KvnFaults faults = new KvnFaults();
    private final KvnValues values;
    private final KvnLineCheck lineCheck;
    private final KvnModel model = new KvnModel();
    private final KvnOrder order = new KvnOrder();
    private final Map<String, Assignment> places = new LinkedHashMap<>();
    private final List<Line> comments = new ArrayList<>();
    private @Nullable Block current;
    private boolean begun;
    private boolean stopped;
    /** Of the line at hand: where its value begins and ends, and where it goes; an empty pointer when it goes nowhere. */
    private int valueBegin;

    private int valueEnd;
    private String valuePointer = "";

    private KvnReader(KvnMapping mapping) {
        this.mapping = mapping;
        this.values = new KvnValues(mapping, faults);
        this.lineCheck = new KvnLineCheck(mapping, faults);
    }

    /**
     * Reads a text.
     *
     * @param bytes the text; a line that does not belong to the message is a fault, never an exception
     * @param mapping how this kind of message maps to its JSON model
     */
    public static KvnText read(byte[] bytes, KvnMapping mapping) {
        return new KvnReader(mapping).read(bytes);
    }

    private KvnText read(byte[] bytes) {
        boolean marked = Arrays.mismatch(bytes, BYTE_ORDER_MARK) == BYTE_ORDER_MARK.length;
        if (marked) {
            faults.error("KVN-CHARACTER", 1, 1, "", "a byte order mark");
        }
        KvnLines lines = new KvnLines(bytes, marked ? BYTE_ORDER_MARK.length : 0);
        for (Line line = lines.next(); line != null && !stopped; line = lines.next()) {
            if (!begun && !isBlank(line) && !isRecognised(line)) {
                return notRecognised(line);
            }
            readLine(line);
        }
        comments.forEach(this::misplacedComment);
        order.misplaced().forEach(this::misplacedKeyword);
        return new KvnText(model.root(), places, faults.all());
    }

    private KvnText notRecognised(Line line) {
        KvnFaults only = new KvnFaults();
        String found = Excerpt.of(line.text().strip());
        only.error(
                "KVN-NOT-RECOGNISED",
                line.number(),
                1,
                "",
                found,
                mapping.root().name());
        return new KvnText(MissingNode.getInstance(), Map.of(), only.all());
    }

    private static boolean isBlank(Line line) {
        return line.text().isBlank();
    }

    /** Whether a first line belongs to this kind of message: its version, a comment, or one of its keywords. */
    private boolean isRecognised(Line line) {
        String text = line.text();
        int end = text.indexOf('=');
        return isComment(text.strip()) || known(end < 0 ? firstWord(text.strip()) : text.substring(0, end)) != null;
    }

    private static boolean isComment(String text) {
        return text.startsWith(COMMENT) && (text.length() == COMMENT.length() || text.charAt(COMMENT.length()) <= ' ');
    }

    private static String firstWord(String text) {
        int blank = text.indexOf(' ');
        return blank < 0 ? text : text.substring(0, blank);
    }

    /** The keyword of the standard that a text means, even if it is not written as it should be. */
    private @Nullable Keyword known(String text) {
        Keyword exact = mapping.keyword(text.strip());
        return exact != null
                ? exact
                : mapping.keyword(text.strip().toUpperCase(Locale.ROOT).replaceAll(" +", "_"));
    }

    private void readLine(Line line) {
        lineCheck.length(line);
        valuePointer = "";
        if (!isBlank(line) && line.text().length() <= KvnLines.MAX_LENGTH) {
            readText(line);
        }
        lineCheck.characters(line, valueBegin, valueEnd, valuePointer);
        if (faults.count() >= MAX_FAULTS) {
            faults.error("KVN-TOO-MANY-FINDINGS", line.number(), 1, "", Integer.toString(MAX_FAULTS));
            stopped = true;
        }
    }

    private void readText(Line line) {
        String text = line.text();
        int equals = text.indexOf('=');
        if (isComment(text.strip())) {
            comments.add(line);
        } else if (equals >= 0) {
            assign(line, text.substring(0, equals), equals + 1);
        } else {
            readWithoutEquals(line, text);
        }
        begun = true;
    }

    private void readWithoutEquals(Line line, String text) {
        faults.error("KVN-NO-ASSIGNMENT", line.number(), 1, "");
        String word = firstWord(text.strip());
        if (mapping.keyword(word) != null) {
            assign(line, word, text.indexOf(word) + word.length());
        }
    }

    /** Reads an assignment of which the keyword and the index after the equals sign are known. */
    private void assign(Line line, String left, int valueIndex) {
        String name = left.strip();
        int keywordColumn = line.column(indexOfText(line.text(), 0));
        Keyword keyword = known(name);
        if (keyword == null ? !KEYWORD.matcher(name).matches() : !keyword.name().equals(name)) {
            faults.error("KVN-KEYWORD-FORM", line.number(), keywordColumn, "", Excerpt.of(name));
            if (keyword == null) {
                return;
            }
        }
        valueBegin = indexOfText(line.text(), valueIndex);
        Assignment place = new Assignment(line.number(), keywordColumn, line.column(valueBegin));
        String value = line.text().substring(valueBegin).strip();
        valueEnd = valueBegin + value.length();
        if (keyword == null) {
            assignUnknown(name, value, place);
        } else if (keyword.equals(mapping.root())) {
            assignVersion(keyword, value, place);
        } else {
            assignKnown(keyword, line, value, place);
        }
    }

    private static int indexOfText(String text, int from) {
        int at = from;
        while (at < text.length() && text.charAt(at) <= ' ') {
            at++;
        }
        return at;
    }

    /** A keyword that the standard does not know stands in the model where it stands in the message, for the schema to see. */
    private void assignUnknown(String name, String value, Assignment place) {
        Block block = current == null ? mapping.firstBlock() : current;
        String pointer = block.pointer(model.element(block)) + "/" + name;
        if (isFirst(name, pointer, place)) {
            model.object(block).put(name, value);
        }
    }

    private void assignVersion(Keyword version, String value, Assignment place) {
        String pointer = version.block().path() + "/" + version.name();
        if (places.containsKey(pointer)) {
            faults.error("KVN-SECOND-MESSAGE", place.line(), place.keyword(), pointer, version.name());
            stopped = true;
            return;
        }
        if (begun) {
            faults.error("KVN-VERSION-FIRST", place.line(), place.keyword(), pointer, version.name());
        }
        valuePointer = pointer;
        places.put(pointer, place);
        model.object(version.block()).put(version.name(), value);
    }

    private void assignKnown(Keyword keyword, Line line, String value, Assignment place) {
        Block block = keyword.block();
        model.enter(keyword, current);
        current = block;
        int element = model.element(block);
        String pointer = block.pointer(element) + "/" + keyword.name();
        ObjectNode object = model.object(block);
        attachComments(block, object, element);
        if (isFirst(keyword.name(), pointer, place)) {
            order.add(keyword, element, pointer);
            object.set(keyword.name(), values.read(keyword, new KvnValues.Text(line, valueBegin, value, pointer)));
        }
    }

    private boolean isFirst(String name, String pointer, Assignment place) {
        valuePointer = pointer;
        Assignment first = places.putIfAbsent(pointer, place);
        if (first != null) {
            faults.error(
                    "KVN-REPEATED-KEYWORD",
                    place.line(),
                    place.keyword(),
                    pointer,
                    name,
                    Integer.toString(first.line()));
        }
        return first == null;
    }

    /** Comments belong to the block of the keyword that follows them (CCSDS 508.0-B-1, 6.3.4). */
    private void attachComments(Block block, ObjectNode object, int element) {
        boolean atStart = object.isEmpty();
        for (Line comment : comments) {
            if (!atStart || block.comments() == null) {
                misplacedComment(comment);
            }
            if (block.comments() != null) {
                attach(comment, object, block.pointer(element), block.comments());
            }
        }
        comments.clear();
    }

    private void attach(Line comment, ObjectNode object, String block, String member) {
        int column = comment.column(indexOfText(comment.text(), 0));
        int text = indexOfText(comment.text(), comment.text().indexOf(COMMENT) + COMMENT.length());
        var list = object.withArrayProperty(member);
        places.put(
                block + "/" + member + "/" + list.size(),
                new Assignment(comment.number(), column, comment.column(text)));
        list.add(comment.text().substring(text).strip());
    }

    private void misplacedComment(Line comment) {
        faults.error("KVN-COMMENT-PLACE", comment.number(), 1, "");
    }

    private void misplacedKeyword(KvnOrder.Misplaced misplaced) {
        Assignment place = places.getOrDefault(misplaced.pointer(), new Assignment(1, 1, 1));
        faults.error(
                "KVN-ORDER",
                place.line(),
                place.keyword(),
                misplaced.pointer(),
                misplaced.keyword(),
                misplaced.before() ? "before" : "after",
                misplaced.other());
    }
}
