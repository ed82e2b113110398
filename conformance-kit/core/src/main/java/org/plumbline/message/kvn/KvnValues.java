package org.plumbline.message.kvn;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.plumbline.message.kvn.KvnLines.Line;
import org.plumbline.message.kvn.KvnMapping.Keyword;
import org.plumbline.message.kvn.KvnNumber.Form;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/**
 * Reads values and their units.
 *
 * <p>A value that is not of its keyword's type goes into the model as the text it is, for the schema to say so.
 */
final class KvnValues {
    private static final int MAX_DIGITS = 16;
    private static final Pattern BLANKS = Pattern.compile("[ _]+");

    private final KvnMapping mapping;
    private final KvnFaults faults;

    KvnValues(KvnMapping mapping, KvnFaults faults) {
        this.mapping = mapping;
        this.faults = faults;
    }

    /** The value of a keyword in the model. */
    JsonNode read(Keyword keyword, Text text) {
        if (keyword.isNumeric()) {
            return quantity(keyword, text);
        }
        if (keyword.type() == KvnMapping.Type.ENUM) {
            return JsonNodeFactory.instance.stringNode(listed(keyword, text.value()));
        }
        if (keyword.type() == KvnMapping.Type.STRING) {
            checkUpperCase(text);
        }
        return JsonNodeFactory.instance.stringNode(text.value());
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

    /** The listed spelling: an underscore is a blank, and several blanks are one (CCSDS 508.0-B-1, 6.3.2.5). */
    private static String listed(Keyword keyword, String value) {
        if (keyword.values().contains(value)) {
            return value;
        }
        String plain = BLANKS.matcher(value).replaceAll(" ");
        return keyword.values().stream()
                .filter(each -> BLANKS.matcher(each).replaceAll(" ").equals(plain))
                .findFirst()
                .orElse(value);
    }

    private void checkUpperCase(Text text) {
        if (!text.value().equals(text.value().toUpperCase(Locale.ROOT))) {
            mapping.lowerCase()
                    .ifPresent(weight -> faults.add(
                            weight,
                            "KVN-VALUE-NOT-UPPER-CASE",
                            text.line().number(),
                            text.column(0),
                            text.pointer(),
                            Excerpt.of(text.value())));
        }
    }

    private JsonNode quantity(Keyword keyword, Text text) {
        int bracket = text.value().indexOf('[');
        String digits =
                bracket < 0 ? text.value() : text.value().substring(0, bracket).strip();
        Optional<KvnNumber> number = KvnNumber.of(digits);
        if (number.isPresent()) {
            checkForm(keyword, number.get(), digits, text);
        }
        if (bracket >= 0) {
            checkUnit(keyword, bracket, text);
        } else if (number.isPresent() && keyword.unit() != null) {
            String unit = keyword.unit();
            mapping.missingUnit()
                    .ifPresent(weight -> faults.add(
                            weight, "KVN-UNIT-MISSING", text.line().number(), text.column(0), text.pointer(), unit));
        }
        return number.map(KvnNumber::value).orElseGet(() -> JsonNodeFactory.instance.stringNode(digits));
    }

    private void checkForm(Keyword keyword, KvnNumber number, String digits, Text text) {
        if (keyword.type() == KvnMapping.Type.INTEGER) {
            // A fraction is a wrong type, which the schema says.
            if (!number.isInteger() && number.isWhole()) {
                error("KVN-INTEGER-FORM", text, 0, Excerpt.of(digits));
            }
        } else if (number.form() == Form.OTHER) {
            error("KVN-NUMBER-FORM", text, 0, Excerpt.of(digits));
        } else if (number.form() != Form.INTEGER && number.digits() > MAX_DIGITS) {
            mapping.manyDigits()
                    .ifPresent(weight -> faults.add(
                            weight,
                            "KVN-NUMBER-DIGITS",
                            text.line().number(),
                            text.column(0),
                            text.pointer(),
                            Integer.toString(number.digits())));
        }
    }

    private void checkUnit(Keyword keyword, int bracket, Text text) {
        String value = text.value();
        int end = value.indexOf(']', bracket);
        boolean apart = bracket == 0 || value.charAt(bracket - 1) == ' ';
        String unit = keyword.unit();
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
}
