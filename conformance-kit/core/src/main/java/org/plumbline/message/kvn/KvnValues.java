package org.plumbline.message.kvn;

import java.util.Locale;
import java.util.Optional;
import org.plumbline.message.kvn.KvnLines.Line;
import org.plumbline.message.mapping.Block;
import org.plumbline.message.mapping.Excerpt;
import org.plumbline.message.mapping.Faults;
import org.plumbline.message.mapping.Keyword;
import org.plumbline.message.mapping.Mapping;
import org.plumbline.message.mapping.Mapping.TextCase;
import org.plumbline.message.mapping.Weight;
import org.plumbline.message.mapping.WrittenNumber;
import org.plumbline.message.mapping.WrittenNumber.Form;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/**
 * Reads values and their units.
 *
 * <p>A value that is not of its keyword's type goes into the model as the text it is, for the schema to say so.
 */
final class KvnValues {
    private static final int MAX_DIGITS = 16;

    private final Mapping.Kvn rules;
    private final Faults faults;

    KvnValues(Mapping.Kvn rules, Faults faults) {
        this.rules = rules;
        this.faults = faults;
    }

    /** The value of a keyword in the model. */
    JsonNode read(Keyword keyword, Text text) {
        return switch (keyword.type()) {
            case NUMBER, INTEGER -> quantity(keyword, text);
            case ENUM -> text(keyword.listed(text.value(), isAnyCase(text.value())));
            case STRING -> {
                checkCase(text);
                yield text(text.value());
            }
            case TEXT, TIME -> text(text.value());
        };
    }

    /** The value of a field of a line of data, which has no unit. */
    JsonNode field(Keyword column, Text text) {
        if (!column.isNumeric()) {
            return read(column, text);
        }
        Optional<WrittenNumber> number = WrittenNumber.of(text.value());
        number.ifPresent(each -> checkForm(column, each, text.value(), text));
        return number.map(WrittenNumber::value).orElseGet(() -> text(text.value()));
    }

    private static JsonNode text(String value) {
        return JsonNodeFactory.instance.stringNode(value);
    }

    /**
     * The text of a value.
     *
     * @param line the line it stands in
     * @param begin index of its first character
     * @param value the text without blanks around it
     * @param pointer where the value goes in the model
     */
    record Text(Line line, int begin, String value, String pointer) {
        /** Column of a character of the value. */
        int column(int index) {
            return line.column(begin + index);
        }
    }

    /** Whether a value of an enum may be written in this case, whatever the case of the listed one. */
    private boolean isAnyCase(String value) {
        return switch (rules.textCase()) {
            case UPPER -> false;
            case ONE -> isLowerCase(value);
            case ANY -> true;
        };
    }

    private void checkCase(Text text) {
        String value = text.value();
        boolean right =
                switch (rules.textCase()) {
                    case UPPER -> isUpperCase(value);
                    case ONE -> isUpperCase(value) || isLowerCase(value);
                    case ANY -> true;
                };
        if (!right) {
            String code = rules.textCase() == TextCase.ONE ? "KVN-VALUE-MIXED-CASE" : "KVN-VALUE-NOT-UPPER-CASE";
            weigh(rules.wrongCase(), code, text, 0, Excerpt.of(value));
        }
    }

    private static boolean isUpperCase(String value) {
        return value.equals(value.toUpperCase(Locale.ROOT));
    }

    private static boolean isLowerCase(String value) {
        return value.equals(value.toLowerCase(Locale.ROOT));
    }

    private JsonNode quantity(Keyword keyword, Text text) {
        int bracket = text.value().indexOf('[');
        String digits =
                bracket < 0 ? text.value() : text.value().substring(0, bracket).strip();
        Optional<WrittenNumber> number = WrittenNumber.of(digits);
        number.ifPresent(each -> checkForm(keyword, each, digits, text));
        if (bracket >= 0) {
            checkUnit(keyword, bracket, text);
        } else if (number.isPresent() && keyword.unit() != null) {
            weigh(rules.units(), "KVN-UNIT-MISSING", text, 0, keyword.unit());
        }
        return number.map(WrittenNumber::value).orElseGet(() -> text(digits));
    }

    private void checkForm(Keyword keyword, WrittenNumber number, String digits, Text text) {
        if (keyword.type() == Keyword.Type.INTEGER) {
            // A fraction is a wrong type, which the schema says.
            if (!number.isInteger() && number.isWhole()) {
                error("KVN-INTEGER-FORM", text, 0, Excerpt.of(digits));
            }
        } else if (number.form() == Form.OTHER && rules.numberForm().severity().isPresent()) {
            weigh(rules.numberForm(), "KVN-NUMBER-FORM", text, 0, Excerpt.of(digits));
        } else if (number.form() != Form.INTEGER && number.digits() > MAX_DIGITS) {
            tooManyDigits(keyword, number, text);
        } else if (number.minusZero()) {
            weigh(rules.minusZero(), "KVN-MINUS-ZERO", text, 0, digits);
        }
    }

    private void tooManyDigits(Keyword keyword, WrittenNumber number, Text text) {
        String digits = Integer.toString(number.digits());
        Block block = keyword.block();
        if (block.isList() || !block.triangle().isEmpty()) {
            faults.addOnce(
                    rules.manyDigits(),
                    "KVN-NUMBER-DIGITS",
                    text.line().number(),
                    text.column(0),
                    text.pointer(),
                    digits);
        } else {
            weigh(rules.manyDigits(), "KVN-NUMBER-DIGITS", text, 0, digits);
        }
    }

    private void checkUnit(Keyword keyword, int bracket, Text text) {
        String value = text.value();
        int end = value.indexOf(']', bracket);
        boolean apart = bracket == 0 || value.charAt(bracket - 1) == ' ';
        String unit = rules.units() == Weight.NEVER ? null : keyword.unit();
        if (end != value.length() - 1 || !apart) {
            error("KVN-UNIT-FORM", text, bracket, unit == null ? "m" : unit);
            return;
        }
        String found = value.substring(bracket + 1, end);
        if (!found.equals(unit)) {
            error("KVN-UNIT-WRONG", text, bracket, Excerpt.of(found), unit == null ? "left out" : "[" + unit + "]");
        }
    }

    private void error(String code, Text text, int index, String... arguments) {
        faults.error(code, text.line().number(), text.column(index), text.pointer(), arguments);
    }

    private void weigh(Weight weight, String code, Text text, int index, String... arguments) {
        faults.add(weight, code, text.line().number(), text.column(index), text.pointer(), arguments);
    }
}
