package org.plumbline.rule.function;

import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * An instant in one of the two CCSDS text forms (CCSDS 301.0-B-4, 3.5, ASCII time codes A and B):
 * {@code yyyy-mm-ddThh:mm:ss[.d…][Z]} or {@code yyyy-dddThh:mm:ss[.d…][Z]}.
 *
 * @param seconds SI seconds since 1970-01-01T00:00:00 UTC, leap seconds included, so that differences are true durations; of a
 *     time in another system, seconds of its own calendar until {@link TimeScale} puts it on the same count
 * @param nanos nanoseconds within the second; digits beyond the ninth are cut off
 */
public record CcsdsTime(long seconds, int nanos) implements Comparable<CcsdsTime> {
    private static final Pattern FORM = Pattern.compile(
            "([0-9]{4})-(?:([0-9]{2})-([0-9]{2})|([0-9]{3}))" + "T([0-9]{2}):([0-9]{2}):([0-9]{2})(?:\\.([0-9]+))?Z?");
    private static final Pattern YEAR = Pattern.compile("[0-9]{4}(?![0-9])");
    private static final int NANO_DIGITS = 9;
    private static final int NANOS_PER_SECOND = 1_000_000_000;
    private static final long SECONDS_PER_DAY = 86_400;

    /** Reads a time of UTC; empty when the text has neither form or names a time that never was. */
    public static Optional<CcsdsTime> find(String text) {
        return find(text, LeapSeconds.UTC);
    }

    /**
     * Reads a time of a time system. Only UTC has leap seconds; in every other system each minute has 60 seconds.
     *
     * @param system as {@code TIME_SYSTEM} names it
     */
    static Optional<CcsdsTime> find(String text, String system) {
        Matcher parts = FORM.matcher(text);
        if (!parts.matches()) {
            return Optional.empty();
        }
        return day(parts).flatMap(day -> inDay(day, parts, system.equals(LeapSeconds.UTC)));
    }

    /** Reads a time, or fails: rules ask {@code isTime} first. */
    static CcsdsTime parse(String text) {
        return find(text).orElseThrow(() -> new IllegalArgumentException("'" + text + "' is no CCSDS time"));
    }

    /** The year that a time or a COSPAR designator begins with. */
    static double year(String text) {
        Matcher digits = YEAR.matcher(text);
        if (!digits.lookingAt()) {
            throw new IllegalArgumentException("'" + text + "' does not begin with a year of four digits");
        }
        return Integer.parseInt(digits.group());
    }

    /** SI seconds from this time to the other; negative when the other is earlier. */
    double secondsUntil(CcsdsTime other) {
        return (other.seconds - seconds) + (other.nanos - nanos) / 1e9;
    }

    double asSeconds() {
        return seconds + nanos / 1e9;
    }

    private static Optional<LocalDate> day(Matcher parts) {
        int year = Integer.parseInt(parts.group(1));
        if (parts.group(4) != null) {
            int dayOfYear = Integer.parseInt(parts.group(4));
            boolean exists = dayOfYear >= 1 && dayOfYear <= Year.of(year).length();
            return exists ? Optional.of(LocalDate.ofYearDay(year, dayOfYear)) : Optional.empty();
        }
        int month = Integer.parseInt(parts.group(2));
        int dayOfMonth = Integer.parseInt(parts.group(3));
        boolean exists = month >= 1
                && month <= 12
                && dayOfMonth >= 1
                && dayOfMonth <= YearMonth.of(year, month).lengthOfMonth();
        return exists ? Optional.of(LocalDate.of(year, month, dayOfMonth)) : Optional.empty();
    }

    /** The instant so much later. */
    CcsdsTime plus(long moreSeconds, int moreNanos) {
        int sum = nanos + moreNanos;
        return new CcsdsTime(
                seconds + moreSeconds + Math.floorDiv(sum, NANOS_PER_SECOND), Math.floorMod(sum, NANOS_PER_SECOND));
    }

    @Override
    public int compareTo(CcsdsTime other) {
        return seconds == other.seconds ? Integer.compare(nanos, other.nanos) : Long.compare(seconds, other.seconds);
    }

    private static Optional<CcsdsTime> inDay(LocalDate day, Matcher parts, boolean utc) {
        int hour = Integer.parseInt(parts.group(5));
        int minute = Integer.parseInt(parts.group(6));
        int second = Integer.parseInt(parts.group(7));
        boolean leapSecond = utc && second == 60 && hour == 23 && minute == 59 && LeapSeconds.endsWithOne(day);
        if (hour > 23 || minute > 59 || (second > 59 && !leapSecond)) {
            return Optional.empty();
        }
        long midnight = utc ? LeapSeconds.secondsTo(day) : day.toEpochDay() * SECONDS_PER_DAY;
        long seconds = midnight + (hour * 60L + minute) * 60L + second;
        return Optional.of(new CcsdsTime(seconds, nanos(parts.group(8))));
    }

    private static int nanos(String fraction) {
        if (fraction == null) {
            return 0;
        }
        String digits = fraction.length() > NANO_DIGITS ? fraction.substring(0, NANO_DIGITS) : fraction;
        return Integer.parseInt(digits + "0".repeat(NANO_DIGITS - digits.length()));
    }
}
