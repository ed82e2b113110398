package org.plumbline.registry.web;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** How pages write dates, digests and numbers: the same for every reader, in English and UTC. */
public final class Words {
    private static final DateTimeFormatter DATE =
            DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.ENGLISH).withZone(ZoneOffset.UTC);
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("d MMM yyyy, HH:mm 'UTC'", Locale.ENGLISH)
            .withZone(ZoneOffset.UTC);

    private static final Pattern PART_END = Pattern.compile("(?<=[/:-])");

    private Words() {}

    /** For example {@code 23 November 2026}. */
    public static String date(Instant instant) {
        return DATE.format(instant);
    }

    /** For example {@code 23 Nov 2026, 14:05 UTC}. */
    public static String time(Instant instant) {
        return TIME.format(instant);
    }

    /** For example {@code 1,843}. */
    public static String number(long number) {
        return String.format(Locale.ENGLISH, "%,d", number);
    }

    /** For example {@code 12 requirements}, {@code 1 requirement}. */
    public static String count(long number, String thing) {
        return number(number) + " " + thing + (number == 1 ? "" : "s");
    }

    /** A long name in parts, between which a line may break: after each {@code /}, {@code :} and {@code -}. */
    public static List<String> parts(String name) {
        return List.of(PART_END.split(name));
    }

    /** The place on a page that a requirement has: {@code /req/core/tca} is at {@code req-core-tca}. */
    public static String anchor(String id) {
        return id.substring(1).replace('/', '-');
    }
}
