package org.plumbline.rule.schema.format;

import java.util.regex.Pattern;

/** Names and addresses of hosts. Any name of the right form is one; which names exist is no matter of form. */
final class Hosts {
    /** RFC 1123, section 2.1 and RFC 952: letters, digits and hyphens, no hyphen at either end, 63 characters at most. */
    private static final String LABEL = "[A-Za-z0-9](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])?";

    private static final Pattern NAME = Pattern.compile(LABEL + "(?:\\." + LABEL + ")*");
    private static final Pattern IPV4 =
            Pattern.compile("(?:(?:25[0-5]|2[0-4][0-9]|1[0-9][0-9]|[1-9]?[0-9])(?:\\.(?!$)|$)){4}");
    private static final Pattern GROUP = Pattern.compile("[0-9A-Fa-f]{1,4}");
    private static final int LONGEST_NAME = 253;
    private static final int GROUPS = 8;

    private Hosts() {}

    /** RFC 1123, section 2.1; at most 253 characters (RFC 1034, section 3.1). */
    static boolean isName(String text) {
        return text.length() <= LONGEST_NAME && NAME.matcher(text).matches();
    }

    /** RFC 2673, section 3.2: four decimal numbers up to 255 without leading zeros. */
    static boolean isIpv4(String text) {
        return text.length() <= 15 && IPV4.matcher(text).matches();
    }

    /** RFC 4291, section 2.2, without a zone. */
    static boolean isIpv6(String text) {
        if (text.length() > 45) {
            return false;
        }
        int gap = text.indexOf("::");
        if (gap < 0) {
            return groups(text) == GROUPS;
        }
        int before = gap == 0 ? 0 : hexadecimals(text.substring(0, gap));
        int after = gap + 2 == text.length() ? 0 : groups(text.substring(gap + 2));
        return before >= 0 && after >= 0 && before + after < GROUPS;
    }

    /** How many groups of 16 bits there are, the last two of which may be an IPv4 address; -1 when it is none. */
    private static int groups(String text) {
        int last = text.lastIndexOf(':') + 1;
        if (text.indexOf('.') < 0) {
            return hexadecimals(text);
        }
        if (!isIpv4(text.substring(last))) {
            return -1;
        }
        int before = last == 0 ? 0 : hexadecimals(text.substring(0, last - 1));
        return before < 0 ? -1 : before + 2;
    }

    private static int hexadecimals(String text) {
        String[] groups = text.split(":", -1);
        for (String group : groups) {
            if (!GROUP.matcher(group).matches()) {
                return -1;
            }
        }
        return groups.length;
    }
}
