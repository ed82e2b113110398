package org.plumbline.json;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.DecimalNode;
import tools.jackson.databind.node.JsonNodeFactory;

/**
 * Numbers without rounding, within the range that every reader of the message can hold (RFC 8259, section 6).
 *
 * <p>A number beyond double precision is refused, and so is an exponent beyond 999 either way: a few characters must not
 * become gigabytes when someone works with the number.
 */
public final class ExactNumber {
    private static final int MAX_EXPONENT = 999;
    private static final int LONGEST_LONG = 18;
    private static final int DIGITS_OF_LARGEST_DOUBLE = 309;

    private ExactNumber() {}

    /**
     * The number that a text says.
     *
     * @param text a number as JSON writes it; a plus sign and leading zeros do no harm
     * @return empty when it is out of range
     */
    public static Optional<JsonNode> parse(String text) {
        int e = Math.max(text.indexOf('e'), text.indexOf('E'));
        if (e < 0 && text.indexOf('.') < 0) {
            return integer(text);
        }
        if (e >= 0 && !exponentInRange(text, e + 1)) {
            return Optional.empty();
        }
        BigDecimal number = new BigDecimal(text);
        return isBeyondDouble(number) ? Optional.empty() : Optional.of(DecimalNode.valueOf(number));
    }

    private static Optional<JsonNode> integer(String text) {
        if (text.length() <= LONGEST_LONG) {
            long number = Long.parseLong(text);
            return Optional.of(
                    number == (int) number
                            ? JsonNodeFactory.instance.numberNode((int) number)
                            : JsonNodeFactory.instance.numberNode(number));
        }
        BigInteger number = new BigInteger(text);
        return Double.isInfinite(number.doubleValue())
                ? Optional.empty()
                : Optional.of(JsonNodeFactory.instance.numberNode(number));
    }

    private static boolean isBeyondDouble(BigDecimal number) {
        // Only a number of this many digits before the point can be; the rest needs no conversion.
        return number.precision() - number.scale() >= DIGITS_OF_LARGEST_DOUBLE
                && Double.isInfinite(number.doubleValue());
    }

    private static boolean exponentInRange(String text, int begin) {
        int at = text.charAt(begin) == '+' || text.charAt(begin) == '-' ? begin + 1 : begin;
        while (at < text.length() - 1 && text.charAt(at) == '0') {
            at++;
        }
        return text.length() - at <= 3 && Integer.parseInt(text.substring(at)) <= MAX_EXPONENT;
    }
}
