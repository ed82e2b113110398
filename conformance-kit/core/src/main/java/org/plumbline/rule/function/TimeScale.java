package org.plumbline.rule.function;

import java.util.Arrays;
import java.util.Optional;

/**
 * A time scale whose times can be compared with those of UTC: the offsets are constants of definition
 * (TAI − UTC = 10 s on 1972-01-01 and the leap seconds since; TAI − GPS = 19 s, ICD-GPS-200; TT − TAI = 32.184 s, IAU 1991 IV).
 *
 * <p>TDB is taken as TT, from which it departs by at most 2 ms (IAU 2006 B3). What turns with the Earth (UT1, GMST), runs at
 * another rate (TCG, TCB) or counts from an event (MET, MRT, SCLK) cannot be compared without further data.
 */
enum TimeScale {
    UTC(0, 0),
    TAI(-10, 0),
    GPS(9, 0),
    TT(-43, 816_000_000),
    TDB(-43, 816_000_000);

    private final int seconds;
    private final int nanos;

    TimeScale(int seconds, int nanos) {
        this.seconds = seconds;
        this.nanos = nanos;
    }

    /** The scale that {@code TIME_SYSTEM} names; empty for one that cannot be compared. */
    static Optional<TimeScale> of(String system) {
        return Arrays.stream(values())
                .filter(scale -> scale.name().equals(system))
                .findFirst();
    }

    /** An instant of this scale on the count of {@link CcsdsTime}, where all scales meet. */
    static CcsdsTime parse(String text, String system) {
        TimeScale scale = of(system)
                .orElseThrow(() -> new IllegalArgumentException(
                        "times in '" + system + "' cannot be compared with those of other systems"));
        return calendar(text, system).plus(scale.seconds, scale.nanos);
    }

    /** Duration in SI seconds from a time to another, each in its own system; within one system any will do. */
    static double secondsBetween(String from, String fromSystem, String to, String toSystem) {
        return fromSystem.equals(toSystem)
                ? calendar(from, fromSystem).secondsUntil(calendar(to, toSystem))
                : parse(from, fromSystem).secondsUntil(parse(to, toSystem));
    }

    private static CcsdsTime calendar(String text, String system) {
        return CcsdsTime.find(text, system)
                .orElseThrow(() -> new IllegalArgumentException("'" + text + "' is no time in " + system));
    }
}
