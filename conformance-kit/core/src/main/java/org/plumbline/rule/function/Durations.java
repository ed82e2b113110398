package org.plumbline.rule.function;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Durations of a fixed length as ISO 8601 writes them: weeks ({@code P2W}), or days, hours, minutes and seconds ({@code P1DT12H},
 * {@code PT90M}). Years and months have no fixed length and are none; a day is 86 400 s.
 */
final class Durations {
    private static final Pattern FORM = Pattern.compile("P(?:([0-9]{1,6})W|(?:([0-9]{1,6})D)?"
            + "(?:T(?=[0-9])(?:([0-9]{1,6})H)?(?:([0-9]{1,6})M)?(?:([0-9]{1,9}(?:\\.[0-9]{1,9})?)S)?)?)");
    private static final double[] SECONDS = {604_800, 86_400, 3_600, 60, 1};

    private Durations() {}

    /** The duration in seconds; empty when the text is none. */
    static Optional<Double> find(String text) {
        Matcher parts = FORM.matcher(text);
        if (!parts.matches()) {
            return Optional.empty();
        }
        double seconds = 0;
        boolean empty = true;
        for (int unit = 0; unit < SECONDS.length; unit++) {
            String count = parts.group(unit + 1);
            if (count != null) {
                seconds += Double.parseDouble(count) * SECONDS[unit];
                empty = false;
            }
        }
        return empty ? Optional.empty() : Optional.of(seconds);
    }

    /** The duration in seconds; fails when the text is none. */
    static double parse(String text) {
        return find(text).orElseThrow(() -> new IllegalArgumentException("'" + text + "' is no duration"));
    }
}
