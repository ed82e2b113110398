package org.plumbline.message.kvn;

import java.util.Arrays;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.plumbline.message.kvn.KvnLines.Line;
import org.plumbline.message.mapping.Block;
import org.plumbline.message.mapping.Excerpt;
import org.plumbline.message.mapping.Faults;
import org.plumbline.message.mapping.Keyword;
import org.plumbline.message.mapping.KeywordOrder;
import org.plumbline.message.mapping.MappedText;
import org.plumbline.message.mapping.Mapping;
import org.plumbline.message.mapping.Model;
import org.plumbline.message.mapping.Places;
import org.plumbline.message.mapping.Places.Spot;
import tools.jackson.databind.node.MissingNode;

/**
 * Reads one message in keyword = value notation into its JSON model, and says what breaks the notation (CCSDS 508.0-B-1,
 * section 6; CCSDS 502.0-B-3, section 7).
 *
 * <p>What the model shows as well is left to the schema, so that both forms of a message get the same findings: unknown and
 * missing keywords, empty values, text where a number is due.
 */
public final class KvnReader {
    private static final byte[] BYTE_ORDER_MARK = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};
    private static final Pattern KEYWORD = Pattern.compile("[A-Z][A-Z0-9_]*");

    private final Mapping mapping;
    private final Faults faults = new Faults();
    private final KvnValues values;
    private final KvnLineCheck lineCheck;
    private final Model model = new Model();
    private final KeywordOrder order = new KeywordOrder();
    private final Places places = new Places();
    private final KvnComments comments;
    private @Nullable Block current;
    private boolean begun;
    private boolean stopped;
    /** Of the line at hand: where its value begins and ends, and where it goes; an empty pointer when it goes nowhere. */
    private int valueBegin;

    private int valueEnd;
    private String valuePointer = "";

    private KvnReader(Mapping mapping, Mapping.Kvn rules) {
        this.mapping = mapping;
        this.values = new KvnValues(rules, faults);
        this.comments = new KvnComments(mapping, model, places, faults);
        this.lineCheck = new KvnLineCheck(rules, faults);
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
        return new KvnReader(mapping, rules).read(bytes);
    }

    private MappedText read(byte[] bytes) {
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
        comments.end();
        order.misplaced().forEach(this::misplacedKeyword);
        return new MappedText(model.root(), places, faults.all());
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
                mapping.root().name());
        return new MappedText(MissingNode.getInstance(), new Places(), only.all());
    }

    private static boolean isBlank(Line line) {
        return line.text().isBlank();
    }

    /** Whether a first line belongs to this kind of message: its version, a comment, or one of its keywords. */
    private boolean isRecognised(Line line) {
        String text = line.text();
        int end = text.indexOf('=');
        return KvnComments.is(text.strip())
                || known(end < 0 ? firstWord(text.strip()) : text.substring(0, end)) != null;
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
        if (faults.areTooMany()) {
            faults.error("KVN-TOO-MANY-FINDINGS", line.number(), 1, "", Integer.toString(Faults.MOST));
            stopped = true;
        }
    }

    private void readText(Line line) {
        String text = line.text();
        int equals = text.indexOf('=');
        if (KvnComments.is(text.strip())) {
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
        int keywordColumn = line.column(KvnLines.indexOfText(line.text(), 0));
        Keyword keyword = known(name);
        if (keyword == null ? !KEYWORD.matcher(name).matches() : !keyword.name().equals(name)) {
            faults.error("KVN-KEYWORD-FORM", line.number(), keywordColumn, "", Excerpt.of(name));
            if (keyword == null) {
                return;
            }
        }
        valueBegin = KvnLines.indexOfText(line.text(), valueIndex);
        Spot place = Spot.inLine(line.number(), keywordColumn, line.column(valueBegin));
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

    /** A keyword that the standard does not know stands in the model where it stands in the message, for the schema to see. */
    private void assignUnknown(String name, String value, Spot place) {
        Block block = current == null ? mapping.firstBlock() : current;
        String pointer = model.pointer(block) + "/" + name;
        if (isFirst(name, pointer, place)) {
            model.object(block).put(name, value);
        }
    }

    private void assignVersion(Keyword version, String value, Spot place) {
        String pointer = model.pointer(version.block()) + "/" + version.name();
        if (places.has(pointer)) {
            faults.error("KVN-SECOND-MESSAGE", place.nameLine(), place.nameColumn(), pointer, version.name());
            stopped = true;
            return;
        }
        if (begun) {
            faults.error("KVN-VERSION-FIRST", place.nameLine(), place.nameColumn(), pointer, version.name());
        }
        valuePointer = pointer;
        places.put(pointer, place);
        model.object(version.block()).put(version.name(), value);
    }

    private void assignKnown(Keyword keyword, Line line, String value, Spot place) {
        Block block = keyword.block();
        enter(keyword);
        current = block;
        comments.attach(block);
        String pointer = model.pointer(block) + "/" + keyword.name();
        if (isFirst(keyword.name(), pointer, place)) {
            order.add(keyword, model);
            model.object(block)
                    .set(keyword.name(), values.read(keyword, new KvnValues.Text(line, valueBegin, value, pointer)));
        }
    }

    /** Makes the element current that a keyword belongs to. */
    private void enter(Keyword keyword) {
        Block block = keyword.block();
        for (String list : block.lists()) {
            if (!model.hasElement(list)) {
                model.nextElement(list);
            }
        }
        if (block.isFirstOfElement() && beginsElement(keyword)) {
            model.nextElement(block.lists().get(block.lists().size() - 1));
        }
    }

    /** An element begins with its first keyword, or, when that was forgotten, with a new round through its first block. */
    private boolean beginsElement(Keyword keyword) {
        Block block = keyword.block();
        boolean left = block != current;
        boolean repeated = model.object(block).has(keyword.name());
        boolean any = !model.object(block).isEmpty();
        if (keyword.startsElement()) {
            return repeated || (left && any);
        }
        return left && repeated && block.startsWith() != null;
    }

    private boolean isFirst(String name, String pointer, Spot place) {
        valuePointer = pointer;
        if (places.has(pointer)) {
            faults.error(
                    "KVN-REPEATED-KEYWORD",
                    place.nameLine(),
                    place.nameColumn(),
                    pointer,
                    name,
                    Integer.toString(places.at(pointer).nameLine()));
            return false;
        }
        places.put(pointer, place);
        return true;
    }

    private void misplacedKeyword(KeywordOrder.Misplaced misplaced) {
        Spot place = places.at(misplaced.pointer());
        faults.error(
                "KVN-ORDER",
                place.nameLine(),
                place.nameColumn(),
                misplaced.pointer(),
                misplaced.keyword(),
                misplaced.before() ? "before" : "after",
                misplaced.other());
    }
}
