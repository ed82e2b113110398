package org.plumbline.rule.function;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;

/**
 * The leap seconds inserted into UTC, each at the end of the day listed (IERS Bulletin C; all were positive).
 *
 * <p>The list is complete to the last one, 2016-12-31. UTC before 1972 had no leap seconds of this kind and counts none here.
 */
final class LeapSeconds {
    /** The one time system that has them. */
    static final String UTC = "UTC";

    private static final List<Long> DAYS = Stream.of(
                    "1972-06-30",
                    "1972-12-31",
                    "1973-12-31",
                    "1974-12-31",
                    "1975-12-31",
                    "1976-12-31",
                    "1977-12-31",
                    "1978-12-31",
                    "1979-12-31",
                    "1981-06-30",
                    "1982-06-30",
                    "1983-06-30",
                    "1985-06-30",
                    "1987-12-31",
                    "1989-12-31",
                    "1990-12-31",
                    "1992-06-30",
                    "1993-06-30",
                    "1994-06-30",
                    "1995-12-31",
                    "1997-06-30",
                    "1998-12-31",
                    "2005-12-31",
                    "2008-12-31",
                    "2012-06-30",
                    "2015-06-30",
                    "2016-12-31")
            .map(day -> LocalDate.parse(day).toEpochDay())
            .toList();

    private LeapSeconds() {}

    /** How many were inserted before the day begins. */
    static int before(LocalDate day) {
        int position = Collections.binarySearch(DAYS, day.toEpochDay());
        return position >= 0 ? position : -position - 1;
    }

    /** Whether the last minute of the day, in UTC, has a second 60. */
    static boolean endsWithOne(LocalDate day) {
        return Collections.binarySearch(DAYS, day.toEpochDay()) >= 0;
    }

    /** SI seconds from 1970-01-01T00:00:00 UTC to the begin of the day, the leap seconds since 1972 included. */
    static long secondsTo(LocalDate day) {
        return day.atStartOfDay().toEpochSecond(ZoneOffset.UTC) + before(day);
    }
}
