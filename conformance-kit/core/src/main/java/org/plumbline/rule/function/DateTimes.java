package org.plumbline.rule.function;

import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Instants as RFC 3339 writes them: date, {@code T}, time of day, and {@code Z} or the offset from UTC. */
final class DateTimes {
    private static final Pattern FORM = Pattern.compile(
            "([0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2})(\\.[0-9]{1,30})?(?:Z|([+-](?:0[0-9]|1[0-8]):[0-5][0-9]))");

    private DateTimes() {}

    /** The instant; empty when the text is none, or names a time that never was. A leap second is known at offset zero only. */
    static Optional<CcsdsTime> find(String text) {
        Matcher parts = FORM.matcher(text);
        if (!parts.matches()) {
            return Optional.empty();
        }
        String fraction = parts.group(2) == null ? "" : parts.group(2);
        return atUtc(parts.group(1), parts.group(3)).flatMap(utc -> CcsdsTime.find(utc + fraction));
    }

    private static Optional<String> atUtc(String local, String offset) {
        ZoneOffset zone;
        try {
            zone = offset == null ? ZoneOffset.UTC : ZoneOffset.of(offset);
            return Optional.of(
                    zone.equals(ZoneOffset.UTC)
                            ? local
                            : LocalDateTime.parse(local)
                                    .minusSeconds(zone.getTotalSeconds())
                                    .format(DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss")));
        } catch (DateTimeException none) {
            return Optional.empty();
        }
    }

    /** SI seconds since 1970-01-01T00:00:00 UTC with the leap seconds; fails when the text is no instant. */
    static double parse(String text) {
        return find(text)
                .orElseThrow(() -> new IllegalArgumentException("'" + text + "' is no instant"))
                .asSeconds();
    }
}
