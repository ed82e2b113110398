package org.plumbline.message.xml;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.plumbline.json.JsonPosition;
import org.plumbline.message.mapping.Block;
import org.plumbline.message.mapping.Excerpt;
import org.plumbline.message.mapping.Faults;
import org.plumbline.message.mapping.Keyword;
import org.plumbline.message.mapping.KeywordOrder;
import org.plumbline.message.mapping.Model;
import org.plumbline.message.mapping.Places;
import org.plumbline.message.mapping.Places.Spot;
import org.plumbline.message.xml.XmlTokens.Kind;
import org.plumbline.message.xml.XmlValues.Value;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Reads elements that come by the thousand: rows, of which each is an array of the model, and records, of which each is an object. */
final class XmlRows {
    private final XmlTokens tokens;
    private final XmlValues values;
    private final Model model;
    private final Places places;
    private final Faults faults;

    XmlRows(XmlTokens tokens, XmlValues values, Model model, Places places, Faults faults) {
        this.tokens = tokens;
        this.values = values;
        this.model = model;
        this.places = places;
        this.faults = faults;
    }

    /** Reads the element whose start tag is at hand. */
    void read(Block block) throws IOException, XmlRefused {
        String list = model.pointer(block);
        ArrayNode elements = model.list(block);
        String pointer = list + "/" + elements.size();
        JsonPosition begin = tokens.place();
        tokens.attributes().forEach(each -> values.unknown(each, pointer));
        List<Value> children = children(pointer);
        if (block.epoch() == null) {
            row(block, elements.addArray(), list, begin, children);
        } else {
            record(block, elements.addObject(), list, begin, children);
        }
    }

    private List<Value> children(String pointer) throws IOException, XmlRefused {
        List<Value> children = new ArrayList<>();
        for (Kind kind = tokens.next(); kind != Kind.END; kind = tokens.next()) {
            if (kind == Kind.TEXT) {
                faults.error("XML-TEXT", tokens.place().line(), tokens.place().column(), pointer);
                continue;
            }
            Value child = values.read();
            Optional<Value> first = children.stream()
                    .filter(each -> each.name().equals(child.name()))
                    .findFirst();
            if (first.isPresent()) {
                repeated(child, first.get(), pointer);
            } else {
                children.add(child);
            }
        }
        return children;
    }

    private void row(Block block, ArrayNode row, String list, JsonPosition begin, List<Value> children) {
        String pointer = list + "/" + (model.list(block).size() - 1);
        List<Keyword> columns = block.columns();
        KeywordOrder order = new KeywordOrder();
        @Nullable Value[] fields = new Value[columns.size()];
        int count = block.requiredColumns();
        for (Value child : children) {
            int column = column(columns, child.name());
            if (column < 0) {
                fault("XML-ROW-UNKNOWN", child, pointer);
            } else {
                fields[column] = child;
                order.add(child.name(), pointer + "/" + column, column);
                count = Math.max(count, column + 1);
            }
        }
        List<String> names = new ArrayList<>();
        List<Spot> spots = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            Value field = fields[i];
            Keyword column = columns.get(i);
            if (field == null) {
                String missing = pointer + "/" + i;
                faults.error("XML-ROW-MISSING", begin.line(), begin.column(), missing, column.name());
            }
            row.add(field == null ? row.nullNode() : values.node(column, field, pointer + "/" + i));
            names.add(Integer.toString(i));
            spots.add(field == null ? Spot.of(begin.line(), begin.column()) : field.spot());
        }
        places.addElement(list, names, spots);
        order.misplaced().forEach(each -> misplaced(each, children));
    }

    private static int column(List<Keyword> columns, String name) {
        for (int i = 0; i < columns.size(); i++) {
            if (columns.get(i).name().equals(name)) {
                return i;
            }
        }
        return -1;
    }

    private void record(Block block, ObjectNode record, String list, JsonPosition begin, List<Value> children) {
        String pointer = list + "/" + (model.list(block).size() - 1);
        KeywordOrder order = new KeywordOrder();
        List<String> names = new ArrayList<>();
        List<Spot> spots = new ArrayList<>();
        for (Value child : children) {
            String member = pointer + "/" + child.name();
            order.add(child.name(), member, child.name().equals(block.epoch()) ? 0 : 1);
            record.set(child.name(), member(block, child, member));
            names.add(child.name());
            spots.add(child.spot());
        }
        places.addElement(list, Spot.of(begin.line(), begin.column()), names, spots);
        order.misplaced().forEach(each -> misplaced(each, children));
    }

    private JsonNode member(Block block, Value child, String pointer) {
        for (Keyword each : block.keywords()) {
            if (each.name().equals(child.name())) {
                return values.node(each, child, pointer);
            }
        }
        values.checkForm(child, pointer);
        child.attributes().forEach(each -> values.unknown(each, pointer));
        return child.node();
    }

    private void repeated(Value child, Value first, String pointer) {
        Spot spot = child.spot();
        String line = Integer.toString(first.spot().nameLine());
        faults.error(
                "XML-REPEATED-ELEMENT", spot.nameLine(), spot.nameColumn(), pointer, Excerpt.of(child.name()), line);
    }

    private void misplaced(KeywordOrder.Misplaced misplaced, List<Value> children) {
        for (Value each : children) {
            if (each.name().equals(misplaced.keyword())) {
                faults.error(
                        "XML-ORDER",
                        each.spot().nameLine(),
                        each.spot().nameColumn(),
                        misplaced.pointer(),
                        misplaced.keyword(),
                        misplaced.before() ? "before" : "after",
                        misplaced.other());
            }
        }
    }

    private void fault(String code, Value child, String pointer) {
        faults.error(code, child.spot().nameLine(), child.spot().nameColumn(), pointer, child.name());
    }
}
