package org.plumbline.message.xml;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.plumbline.json.JsonPosition;
import org.plumbline.message.mapping.Excerpt;
import org.plumbline.message.mapping.Faults;
import org.plumbline.message.mapping.Keyword;
import org.plumbline.message.mapping.Mapping;
import org.plumbline.message.mapping.Mapping.TextCase;
import org.plumbline.message.mapping.Places.Spot;
import org.plumbline.message.mapping.Weight;
import org.plumbline.message.mapping.WrittenNumber;
import org.plumbline.message.mapping.WrittenNumber.Form;
import org.plumbline.message.xml.XmlTokens.Attribute;
import org.plumbline.message.xml.XmlTokens.Kind;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/**
 * Reads elements that hold a text, with their units.
 *
 * <p>A value that is not of its keyword's type goes into the model as the text it is, for the schema to say so.
 */
final class XmlValues {
    private static final int MAX_DIGITS = 16;
    private static final String UNITS = "units";

    private final XmlTokens tokens;
    private final XmlShape shape;
    private final Faults faults;

    XmlValues(XmlTokens tokens, XmlShape shape, Faults faults) {
        this.tokens = tokens;
        this.shape = shape;
        this.faults = faults;
    }

    /**
     * An element that holds a text.
     *
     * @param name its name
     * @param text the text, without blanks around it
     * @param spot where its name and its text stand
     * @param attributes its attributes
     * @param holdsElements whether it holds elements too
     */
    record Value(String name, String text, Spot spot, List<Attribute> attributes, boolean holdsElements) {
        JsonNode node() {
            return JsonNodeFactory.instance.stringNode(text);
        }
    }

    /** Reads the element whose start tag is at hand up to its end. */
    Value read() throws IOException, XmlRefused {
        String name = tokens.name();
        JsonPosition begin = tokens.place();
        List<Attribute> attributes = tokens.attributes();
        StringBuilder text = new StringBuilder();
        JsonPosition place = begin;
        boolean holdsElements = false;
        for (Kind kind = tokens.next(); kind != Kind.END; kind = tokens.next()) {
            if (kind == Kind.START) {
                holdsElements = true;
                skip();
            } else {
                place = text.isEmpty() ? tokens.place() : place;
                text.append(tokens.text());
            }
        }
        Spot spot = new Spot(begin.line(), begin.column(), place.line(), place.column());
        return new Value(name, text.toString(), spot, attributes, holdsElements);
    }

    /** Passes over the element whose start tag is at hand. */
    void skip() throws IOException, XmlRefused {
        int outside = tokens.depth() - 1;
        Kind kind = tokens.next();
        while (kind != Kind.END || tokens.depth() > outside) {
            kind = tokens.next();
        }
    }

    /** What a value is in the model. */
    JsonNode node(Keyword keyword, Value value, String pointer) {
        checkForm(value, pointer);
        Attribute unit = null;
        for (Attribute each : value.attributes()) {
            if (each.name().equals(UNITS)) {
                unit = each;
            } else {
                unknown(each, pointer);
            }
        }
        Optional<WrittenNumber> number = keyword.isNumeric() ? WrittenNumber.of(value.text()) : Optional.empty();
        checkUnit(keyword, unit, number.isPresent(), value, pointer);
        if (number.isPresent()) {
            checkNumber(keyword, number.get(), value, pointer);
            return number.get().value();
        }
        return keyword.type() == Keyword.Type.ENUM
                ? JsonNodeFactory.instance.stringNode(keyword.listed(value.text(), isAnyCase()))
                : value.node();
    }

    /** Says that an element holds others where only a text belongs. */
    void checkForm(Value value, String pointer) {
        if (value.holdsElements()) {
            faults.error("XML-NESTED", value.spot().nameLine(), value.spot().nameColumn(), pointer, value.name());
        }
    }

    /** Says that an attribute is none that the standard knows. */
    void unknown(Attribute attribute, String pointer) {
        faults.error(
                "XML-ATTRIBUTE",
                attribute.place().line(),
                attribute.place().column(),
                pointer,
                Excerpt.of(attribute.name()));
    }

    private boolean isAnyCase() {
        Mapping.Kvn kvn = shape.mapping().kvn();
        return kvn != null && kvn.textCase() == TextCase.ANY;
    }

    private void checkUnit(Keyword keyword, @Nullable Attribute found, boolean isNumber, Value value, String pointer) {
        Weight weight = shape.rules().units();
        String right = weight == Weight.NEVER ? null : keyword.unit();
        if (found == null) {
            if (right != null && isNumber) {
                faults.add(
                        weight,
                        "XML-UNIT-MISSING",
                        value.spot().line(),
                        value.spot().column(),
                        pointer,
                        right);
            }
        } else if (!found.value().equals(right)) {
            faults.error(
                    "XML-UNIT-WRONG",
                    found.valuePlace().line(),
                    found.valuePlace().column(),
                    pointer,
                    Excerpt.of(found.value()),
                    right == null ? "left out" : "units=\"" + right + "\"");
        }
    }

    private void checkNumber(Keyword keyword, WrittenNumber number, Value value, String pointer) {
        int line = value.spot().line();
        int column = value.spot().column();
        if (keyword.type() == Keyword.Type.INTEGER) {
            // A fraction is a wrong type, which the schema says.
            if (!number.isInteger() && number.isWhole()) {
                faults.error("XML-INTEGER-FORM", line, column, pointer, Excerpt.of(value.text()));
            }
        } else if (number.form() == Form.OTHER
                && shape.rules().numberForm().severity().isPresent()) {
            faults.add(shape.rules().numberForm(), "XML-NUMBER-FORM", line, column, pointer, Excerpt.of(value.text()));
        } else if (number.form() != Form.INTEGER && number.digits() > MAX_DIGITS) {
            asInKvn(Mapping.Kvn::manyDigits)
                    .ifPresent(weight -> faults.addOnce(
                            weight, "XML-NUMBER-DIGITS", line, column, pointer, Integer.toString(number.digits())));
        } else if (number.minusZero()) {
            asInKvn(Mapping.Kvn::minusZero)
                    .ifPresent(weight ->
                            faults.add(weight, "XML-MINUS-ZERO", line, column, pointer, Excerpt.of(value.text())));
        }
    }

    /** What a fault weighs in KVN, when the message has that form. */
    private Optional<Weight> asInKvn(Function<Mapping.Kvn, Weight> fault) {
        return Optional.ofNullable(shape.mapping().kvn()).map(fault);
    }
}
