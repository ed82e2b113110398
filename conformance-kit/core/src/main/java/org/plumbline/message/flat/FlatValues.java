package org.plumbline.message.flat;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.plumbline.message.mapping.Excerpt;
import org.plumbline.message.mapping.Keyword;
import org.plumbline.message.mapping.Mapping;
import org.plumbline.message.mapping.WrittenNumber;
import org.plumbline.verdict.Severity;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/**
 * Reads values of a flat object: numbers and times from text.
 *
 * <p>A text that is no number goes into the model as it is, for the schema to say so.
 */
final class FlatValues {
    private static final Pattern BLANK_TIME = Pattern.compile("\\d{4}-\\d{2}-\\d{2} \\d{2}:\\d{2}:\\d{2}(\\.\\d+)?");
    private static final Pattern WHOLE_SECONDS = Pattern.compile("[^.]*:\\d{2}");
    private static final Pattern DIGITS = Pattern.compile("\\d{1,12}");
    private static final Pattern ZEROS = Pattern.compile("0+");

    private final JsonNode object;
    private final Mapping.Flat layout;
    private final List<FlatText.Fault> faults;

    FlatValues(JsonNode object, Mapping.Flat layout, List<FlatText.Fault> faults) {
        this.object = object;
        this.layout = layout;
        this.faults = faults;
    }

    /** The value of a keyword in the model. */
    JsonNode read(Keyword keyword, FlatMember member, String pointer) {
        if (!member.value().isString()) {
            return member.value();
        }
        return switch (keyword.type()) {
            case NUMBER, INTEGER -> number(keyword, member, pointer);
            case TIME -> text(time(member, pointer));
            case ENUM -> text(keyword.listed(member.text(), false));
            case STRING, TEXT -> member.value();
        };
    }

    private static JsonNode text(String value) {
        return JsonNodeFactory.instance.stringNode(value);
    }

    private JsonNode number(Keyword keyword, FlatMember member, String pointer) {
        String digits = member.text().strip();
        Optional<WrittenNumber> number = WrittenNumber.of(digits);
        boolean isInteger = keyword.type() == Keyword.Type.INTEGER;
        // A fraction is a wrong type, which the schema says.
        boolean wrongInteger = isInteger
                && number.filter(each -> !each.isInteger() && each.isWhole()).isPresent();
        if (number.isPresent() && (wrongInteger || !digits.equals(member.text()))) {
            error("FLAT-NUMBER-FORM", member, pointer, Excerpt.of(member.text()));
        }
        return number.map(WrittenNumber::value).orElse(member.value());
    }

    /** A time with a blank for its T, and the fraction of its seconds in a member of its own, as some services write it. */
    private String time(FlatMember member, String pointer) {
        String time = member.text();
        String plain = BLANK_TIME.matcher(time).matches() ? time.replace(' ', 'T') : time;
        JsonNode fraction =
                layout.fractionSuffix().isEmpty() ? null : object.get(member.whole() + layout.fractionSuffix());
        if (fraction == null
                || fraction.isNull()
                || !WHOLE_SECONDS.matcher(plain).matches()) {
            return plain;
        }
        String digits = fraction.isString() ? fraction.stringValue() : fraction.toString();
        FlatMember of = new FlatMember(member.whole() + layout.fractionSuffix(), -1, "", fraction);
        if (!DIGITS.matcher(digits).matches()) {
            error("FLAT-TIME-FORM", of, pointer, Excerpt.of(digits));
            return plain;
        }
        if (digits.length() % 3 != 0 && !ZEROS.matcher(digits).matches()) {
            // A service that drops zeros in front writes 23 for .000023; one that drops zeros behind, for .23.
            fault(Severity.WARNING, "FLAT-TIME-FORM", of, pointer, digits);
        }
        return plain + "." + digits;
    }

    /** Checks the text of a unit. */
    void checkUnit(Keyword keyword, FlatMember member, String pointer) {
        JsonNode value = object.get(member.whole()
                .substring(0, member.whole().length() - layout.unitSuffix().length()));
        boolean given = value != null && !value.isNull();
        if (given && !member.text().equals(keyword.unit())) {
            String unit = keyword.unit();
            error("FLAT-UNIT-WRONG", member, pointer, Excerpt.of(member.text()), unit == null ? "null" : unit);
        }
    }

    /** The unit that stands beside a member; empty when none does. */
    String unitOf(FlatMember member) {
        JsonNode unit = layout.unitSuffix().isEmpty() ? null : object.get(member.whole() + layout.unitSuffix());
        return unit == null || !unit.isString() ? "" : unit.stringValue();
    }

    private void error(String code, FlatMember member, String pointer, String... arguments) {
        fault(Severity.ERROR, code, member, pointer, arguments);
    }

    private void fault(Severity severity, String code, FlatMember member, String pointer, String... arguments) {
        faults.add(new FlatText.Fault(severity, code, member.pointer(), pointer, List.of(arguments)));
    }
}
