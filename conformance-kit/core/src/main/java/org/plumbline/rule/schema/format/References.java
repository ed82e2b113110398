package org.plumbline.rule.schema.format;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** References of RFC 3986, appendix A, and with other characters than ASCII of RFC 3987, section 2.2. */
enum References {
    URI("", ""),
    IRI(
            "\\x{a0}-\\x{d7ff}\\x{f900}-\\x{fdcf}\\x{fdf0}-\\x{ffef}\\x{10000}-\\x{1fffd}\\x{20000}-\\x{2fffd}\\x{30000}-\\x{3fffd}"
                    + "\\x{40000}-\\x{4fffd}\\x{50000}-\\x{5fffd}\\x{60000}-\\x{6fffd}\\x{70000}-\\x{7fffd}\\x{80000}-\\x{8fffd}"
                    + "\\x{90000}-\\x{9fffd}\\x{a0000}-\\x{afffd}\\x{b0000}-\\x{bfffd}\\x{c0000}-\\x{cfffd}\\x{d0000}-\\x{dfffd}"
                    + "\\x{e1000}-\\x{efffd}",
            "\\x{e000}-\\x{f8ff}\\x{f0000}-\\x{ffffd}\\x{100000}-\\x{10fffd}");

    private static final Pattern LONE_PERCENT = Pattern.compile("%(?![0-9A-Fa-f]{2})");
    private static final Pattern FUTURE_ADDRESS = Pattern.compile("[vV][0-9A-Fa-f]+\\.[A-Za-z0-9._~!$&'()*+,;=:-]+");

    private final Pattern absolute;
    private final Pattern relative;

    /**
     * @param others characters beyond ASCII that stand wherever a letter may
     * @param secret those that may stand in a query too
     */
    References(String others, String secret) {
        // A percent sign that two hexadecimal digits follow counts as a character of its own; what follows is allowed
        // anyway.
        String name = "A-Za-z0-9._~%!$&'()*+,;=" + others + "-";
        String segment = ":@" + name;
        String authority = "//(?:[:" + name + "]*@)?(?:\\[(?<address>[^\\]]*)\\]|[" + name + "]*)(?::[0-9]*)?(?:/[/"
                + segment + "]*)?";
        String rooted = "/(?:[" + segment + "][/" + segment + "]*)?";
        String tail =
                "(?:\\?[/?" + segment.substring(0, segment.length() - 1) + secret + "-]*)?(?:#[/?" + segment + "]*)?";
        absolute = Pattern.compile("[A-Za-z][A-Za-z0-9+.-]*:(?:" + authority + "|" + rooted + "|[" + segment + "][/"
                + segment + "]*|)" + tail);
        relative = Pattern.compile(
                "(?:" + authority + "|" + rooted + "|[@" + name + "]+(?:/[/" + segment + "]*)?|)" + tail);
    }

    /** Whether a text has a scheme and the form that goes with it. */
    boolean isAbsolute(String text) {
        return fits(absolute, text);
    }

    /** Whether a text has a scheme or is relative to one. */
    boolean isReference(String text) {
        return fits(absolute, text) || fits(relative, text);
    }

    private static boolean fits(Pattern pattern, String text) {
        Matcher matcher = pattern.matcher(text);
        if (LONE_PERCENT.matcher(text).find() || !matcher.matches()) {
            return false;
        }
        String address = matcher.group("address");
        return address == null
                || Hosts.isIpv6(address)
                || FUTURE_ADDRESS.matcher(address).matches();
    }
}
