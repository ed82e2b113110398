package org.plumbline.rule.function;

import java.time.Year;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * The two lines of 69 characters in which catalogues of the United States publish mean elements (Space-Track, "Two-Line Element Set
 * Format"; CelesTrak, "NORAD Two-Line Element Set Format").
 */
final class TwoLineElements {
    private static final String NUMBER = "(?:[0-9A-HJ-NP-Z][0-9]{4}|[ 0-9]{4}[0-9])";
    private static final String EXPONENT = "[ +-][0-9]{5}[+-][0-9]";
    private static final Pattern LINE1 = Pattern.compile("1 " + NUMBER + "[A-Z ] "
            + "(?:[0-9]{2}[0-9]{3}[A-Z ]{3}| {8}) [0-9]{2}[ 0-9]{2}[0-9]\\.[0-9]{8} [ +0-]\\.[0-9]{8} "
            + EXPONENT + " " + EXPONENT + " [ 0-9] [ 0-9]{3}[0-9][0-9]");
    private static final Pattern LINE2 = Pattern.compile("2 " + NUMBER
            + " [ 0-9]{2}[0-9]\\.[0-9]{4} [ 0-9]{2}[0-9]\\.[0-9]{4} [0-9]{7} [ 0-9]{2}[0-9]\\.[0-9]{4}"
            + " [ 0-9]{2}[0-9]\\.[0-9]{4} [ 0-9][0-9]\\.[0-9]{8}[ 0-9]{4}[0-9][0-9]");
    /** In the first place of a catalogue number above 99999: A is 10, and I and O are left out. */
    private static final String ALPHA_5 = "ABCDEFGHJKLMNPQRSTUVWXYZ";

    private static final int CHECKSUM = 68;
    private static final int FIRST_CENTURY_YEAR = 57;
    /** A day has this many microseconds for each of its 10⁸ parts. */
    private static final long MICROSECONDS_PER_PART = 864;

    private TwoLineElements() {}

    /** Whether a text has the form of line 1 or of line 2; whether its checksum is right is another question. */
    static boolean isLine(String text, long number) {
        return (number == 1 && LINE1.matcher(text).matches() && hasDay(text.substring(18, 32)))
                || (number == 2 && LINE2.matcher(text).matches());
    }

    /** Whether the last digit is the sum of all digits before it, each minus sign counted as 1, modulo 10. */
    static boolean checksumHolds(String line) {
        if (line.length() != CHECKSUM + 1) {
            return false;
        }
        int sum = line.substring(0, CHECKSUM)
                .chars()
                .map(c -> c == '-' ? 1 : c >= '0' && c <= '9' ? c - '0' : 0)
                .sum();
        return line.charAt(CHECKSUM) == '0' + sum % 10;
    }

    /**
     * The fields under the keywords of the OMM, as published: the first derivative of mean motion is the field's ṅ/2, the second
     * its n̈/6. {@code EPOCH} is a text in form B, exact; {@code OBJECT_ID} a text, empty when blank.
     */
    static Map<String, Object> fields(String line1, String line2) {
        if (!isLine(line1, 1) || !isLine(line2, 2)) {
            throw new IllegalArgumentException("these are no two lines of mean elements");
        }
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("NORAD_CAT_ID", catalogueNumber(line1));
        fields.put("NORAD_CAT_ID_2", catalogueNumber(line2));
        fields.put("CLASSIFICATION_TYPE", line1.substring(7, 8).strip());
        fields.put("OBJECT_ID", designator(line1.substring(9, 17).strip()));
        fields.put("EPOCH", epoch(line1.substring(18, 32)));
        fields.put("MEAN_MOTION_DOT", plain(line1, 33, 43));
        fields.put("MEAN_MOTION_DDOT", exponential(line1.substring(44, 52)));
        fields.put("BSTAR", exponential(line1.substring(53, 61)));
        fields.put("EPHEMERIS_TYPE", plain(line1, 62, 63));
        fields.put("ELEMENT_SET_NO", plain(line1, 64, 68));
        fields.put("INCLINATION", plain(line2, 8, 16));
        fields.put("RA_OF_ASC_NODE", plain(line2, 17, 25));
        fields.put("ECCENTRICITY", Double.parseDouble("0." + line2.substring(26, 33)));
        fields.put("ARG_OF_PERICENTER", plain(line2, 34, 42));
        fields.put("MEAN_ANOMALY", plain(line2, 43, 51));
        fields.put("MEAN_MOTION", plain(line2, 52, 63));
        fields.put("REV_AT_EPOCH", plain(line2, 63, 68));
        return fields;
    }

    private static double catalogueNumber(String line) {
        String number = line.substring(2, 7).strip();
        int letter = ALPHA_5.indexOf(number.charAt(0));
        return letter < 0
                ? Double.parseDouble(number)
                : (letter + 10) * 10_000 + Double.parseDouble(number.substring(1));
    }

    private static String designator(String launch) {
        return launch.isEmpty() ? "" : year(launch) + "-" + launch.substring(2);
    }

    /** Whether the year of an epoch has its day. */
    private static boolean hasDay(String epoch) {
        int day = day(epoch);
        return day >= 1 && day <= Year.of(year(epoch)).length();
    }

    private static int day(String epoch) {
        return Integer.parseInt(epoch.substring(2, 5).strip());
    }

    private static String epoch(String field) {
        int year = year(field);
        int day = day(field);
        long micros = Long.parseLong(field.substring(6)) * MICROSECONDS_PER_PART;
        long seconds = micros / 1_000_000;
        return "%04d-%03dT%02d:%02d:%02d.%06d"
                .formatted(year, day, seconds / 3600, seconds / 60 % 60, seconds % 60, micros % 1_000_000);
    }

    private static int year(String field) {
        int year = Integer.parseInt(field.substring(0, 2));
        return year < FIRST_CENTURY_YEAR ? 2000 + year : 1900 + year;
    }

    private static double plain(String line, int from, int to) {
        String field = line.substring(from, to).strip();
        return field.isEmpty() ? 0 : Double.parseDouble(field);
    }

    /** A sign, five digits after a point that is not written, and a power of ten. */
    private static double exponential(String field) {
        return Double.parseDouble(
                field.substring(0, 1).strip() + "0." + field.substring(1, 6) + "E" + field.substring(6));
    }
}
