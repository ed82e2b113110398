package org.plumbline.rule.schema.format;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Dates, times and durations of RFC 3339, section 5.6 and appendix A. */
final class Times {
    private static final Pattern DATE = Pattern.compile("([0-9]{4})-([0-9]{2})-([0-9]{2})");
    private static final Pattern TIME = Pattern.compile("([01][0-9]|2[0-3]):([0-5][0-9]):([0-5][0-9]|60)(?:\\.[0-9]+)?"
            + "(?:[Zz]|([+-])([01][0-9]|2[0-3]):([0-5][0-9]))");
    private static final String CLOCK = "T(?:[0-9]+H(?:[0-9]+M(?:[0-9]+S)?)?|[0-9]+M(?:[0-9]+S)?|[0-9]+S)";
    private static final Pattern DURATION = Pattern.compile("P(?:[0-9]+W|" + CLOCK
            + "|(?:[0-9]+Y(?:[0-9]+M(?:[0-9]+D)?)?|[0-9]+M(?:[0-9]+D)?|[0-9]+D)(?:" + CLOCK + ")?)");
    private static final int MINUTES_OF_DAY = 24 * 60;

    private Times() {}

    static boolean isDate(String text) {
        Matcher date = DATE.matcher(text);
        return date.matches() && isDay(date);
    }

    /** A leap second is the last of its day in UTC (section 5.7); which day it is a time alone does not say. */
    static boolean isTime(String text) {
        Matcher time = TIME.matcher(text);
        return time.matches()
                && (!isLeap(time) || Math.floorMod(minuteUtc(time), MINUTES_OF_DAY) == MINUTES_OF_DAY - 1);
    }

    /** A leap second ends June or December in UTC (section 5.7). */
    static boolean isDateTime(String text) {
        if (text.length() < 11 || Character.toUpperCase(text.charAt(10)) != 'T') {
            return false;
        }
        Matcher date = DATE.matcher(text.substring(0, 10));
        Matcher time = TIME.matcher(text.substring(11));
        if (!date.matches() || !isDay(date) || !time.matches()) {
            return false;
        }
        if (!isLeap(time)) {
            return true;
        }
        int minute = minuteUtc(time);
        LocalDate day = LocalDate.parse(date.group()).plusDays(Math.floorDiv(minute, MINUTES_OF_DAY));
        boolean ends =
                (day.getMonthValue() == 6 || day.getMonthValue() == 12) && day.getDayOfMonth() == day.lengthOfMonth();
        return ends && Math.floorMod(minute, MINUTES_OF_DAY) == MINUTES_OF_DAY - 1;
    }

    static boolean isDuration(String text) {
        return DURATION.matcher(text).matches();
    }

    private static boolean isDay(Matcher date) {
        try {
            return LocalDate.of(number(date, 1), number(date, 2), number(date, 3))
                            .getYear()
                    >= 0;
        } catch (DateTimeException none) {
            return false;
        }
    }

    private static boolean isLeap(Matcher time) {
        return time.group(3).equals("60");
    }

    /** Minutes after midnight in UTC; less than 0 on the day before, and 1440 or more on the day after. */
    private static int minuteUtc(Matcher time) {
        int minute = 60 * number(time, 1) + number(time, 2);
        if (time.group(4) == null) {
            return minute;
        }
        int offset = 60 * number(time, 5) + number(time, 6);
        return time.group(4).equals("+") ? minute - offset : minute + offset;
    }

    private static int number(Matcher matcher, int group) {
        return Integer.parseInt(matcher.group(group));
    }
}
