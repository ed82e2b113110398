package org.plumbline.rule.function;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.List;
import java.util.regex.Pattern;

/** Numbers as decimal text: what the digits written say about precision, and how values are shown to people. */
final class Decimals {
    private static final Pattern FORM = Pattern.compile("[+-]?(?:[0-9]+\\.?[0-9]*|\\.[0-9]+)(?:[eE][+-]?[0-9]{1,4})?");
    private static final int MAX_PLACES = 20;

    private Decimals() {}

    /** The value of a number, or of decimal text as Space-Track writes numbers. */
    static double number(Object value) {
        if (value instanceof Double number) {
            return number;
        }
        if (value instanceof String text && FORM.matcher(text).matches()) {
            return Double.parseDouble(text);
        }
        throw new IllegalArgumentException("'" + value + "' is no decimal number");
    }

    /**
     * The weight of the last digit written (unit in the last place): 0.01 for {@code -5893.87}, 10 for {@code 1.25e3}.
     * A correctly rounded number is off by at most half of it.
     */
    static double ulp(String text) {
        return Double.parseDouble("1e" + -(long) new BigDecimal(text).scale());
    }

    /** The largest unit in the last place of several numbers. */
    static double maxUlp(List<String> texts) {
        return texts.stream().mapToDouble(Decimals::ulp).max().orElse(0);
    }

    /** Plain notation with so many digits after the point, rounded half to even. */
    static String fixed(double value, long places) {
        if (places < 0 || places > MAX_PLACES) {
            throw new IllegalArgumentException(places + " decimal places; 0 to " + MAX_PLACES + " can be shown");
        }
        return new BigDecimal(value)
                .setScale((int) places, RoundingMode.HALF_EVEN)
                .toPlainString();
    }

    /** Scientific notation with so many significant digits, rounded half to even: {@code 2.324E-3}. */
    static String significant(double value, long digits) {
        if (digits < 1 || digits > MAX_PLACES) {
            throw new IllegalArgumentException(digits + " digits; 1 to " + MAX_PLACES + " can be shown");
        }
        BigDecimal rounded = new BigDecimal(value).round(new MathContext((int) digits, RoundingMode.HALF_EVEN));
        BigDecimal mantissa = rounded.scaleByPowerOfTen(rounded.scale() - rounded.precision() + 1);
        int exponent = rounded.precision() - rounded.scale() - 1;
        return mantissa.toPlainString() + (exponent == 0 || rounded.signum() == 0 ? "" : "E" + exponent);
    }
}
