package org.plumbline.message.mapping;

import java.util.Optional;
import org.plumbline.json.ExactNumber;
import tools.jackson.databind.JsonNode;

/**
 * A number as KVN and XML write it: integer, fixed-point or floating-point (CCSDS 508.0-B-1, 6.3.2.1 to 6.3.2.4).
 *
 * @param value its exact value
 * @param digits how many digits it has, without those of the exponent
 * @param form how it is written
 * @param minusZero whether it is zero with a minus sign, which its value no longer shows
 */
public record WrittenNumber(JsonNode value, int digits, Form form, boolean minusZero) {
    private static final int LONGEST = 1_000;

    /** How a number is written. */
    public enum Form {
        INTEGER,
        FIXED_POINT,
        FLOATING_POINT,
        /** A number for people, but none of the forms. */
        OTHER
    }

    /** The number that a text says, or empty when it says none or one that doubles cannot hold. */
    public static Optional<WrittenNumber> of(String text) {
        if (text.isEmpty() || text.length() > LONGEST) {
            return Optional.empty();
        }
        int begin = sign(text, 0);
        int point = digits(text, begin);
        int whole = point - begin;
        boolean pointed = point < text.length() && text.charAt(point) == '.';
        int mantissaEnd = pointed ? digits(text, point + 1) : point;
        int fraction = pointed ? mantissaEnd - point - 1 : 0;
        if (whole + fraction == 0) {
            return Optional.empty();
        }
        boolean exponent = mantissaEnd < text.length() && "eE".indexOf(text.charAt(mantissaEnd)) >= 0;
        if (exponent) {
            int power = sign(text, mantissaEnd + 1);
            if (power == text.length() || digits(text, power) < text.length()) {
                return Optional.empty();
            }
        } else if (mantissaEnd < text.length()) {
            return Optional.empty();
        }
        Form form = form(whole, fraction, pointed, exponent);
        return ExactNumber.parse(text)
                .map(value -> new WrittenNumber(value, whole + fraction, form, isMinusZero(text, value)));
    }

    private static boolean isMinusZero(String text, JsonNode value) {
        return text.charAt(0) == '-' && value.decimalValue().signum() == 0;
    }

    private static Form form(int whole, int fraction, boolean pointed, boolean exponent) {
        if (!pointed && !exponent) {
            return Form.INTEGER;
        }
        if (whole == 0 || fraction == 0) {
            return Form.OTHER;
        }
        if (!exponent) {
            return Form.FIXED_POINT;
        }
        return whole == 1 ? Form.FLOATING_POINT : Form.OTHER;
    }

    /** The index after a sign, if there is one. */
    private static int sign(String text, int at) {
        return at < text.length() && (text.charAt(at) == '-' || text.charAt(at) == '+') ? at + 1 : at;
    }

    /** The index after the digits that begin here. */
    private static int digits(String text, int begin) {
        int at = begin;
        while (at < text.length() && text.charAt(at) >= '0' && text.charAt(at) <= '9') {
            at++;
        }
        return at;
    }

    /** Whether an integer keyword can hold it: 32 bits (CCSDS 508.0-B-1, 6.3.2.1). */
    public boolean isInteger() {
        return form == Form.INTEGER && value.isInt();
    }

    /** Whether it is a whole number, however written. */
    public boolean isWhole() {
        return value.decimalValue().stripTrailingZeros().scale() <= 0;
    }
}
