package org.plumbline.rule.schema.format;

import java.util.regex.Pattern;

/** Mailboxes of RFC 5321, section 4.1.2, and with other letters than ASCII of RFC 6531, section 3.3. */
final class Mailboxes {
    private static final String ATOM = "[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]";
    private static final Pattern DOT_STRING = Pattern.compile(ATOM + "++(?:\\." + ATOM + "++)*+");
    private static final Pattern QUOTED = Pattern.compile("\"(?:[ !#-\\[\\]-~]|\\\\[ -~])*+\"");
    private static final Pattern GENERAL_LITERAL = Pattern.compile("[A-Za-z0-9-]*[A-Za-z0-9]:[!-Z^-~]+");
    /** RFC 5321, section 4.5.3.1, in octets. */
    private static final int LONGEST_LOCAL_PART = 64;

    private static final int LONGEST_DOMAIN = 255;

    private Mailboxes() {}

    /**
     * Whether a text is a mailbox.
     *
     * @param international whether letters beyond ASCII may stand in it
     */
    static boolean isMailbox(String text, boolean international) {
        int at = text.lastIndexOf('@');
        if (at < 1) {
            return false;
        }
        String local = international ? ascii(text.substring(0, at)) : text.substring(0, at);
        String domain = international ? ascii(text.substring(at + 1)) : text.substring(at + 1);
        return local.length() <= LONGEST_LOCAL_PART
                && (DOT_STRING.matcher(local).matches() || QUOTED.matcher(local).matches())
                && domain.length() <= LONGEST_DOMAIN
                && (isLiteral(domain) || Hosts.isName(domain));
    }

    private static boolean isLiteral(String domain) {
        if (!domain.startsWith("[") || !domain.endsWith("]")) {
            return false;
        }
        String address = domain.substring(1, domain.length() - 1);
        if (address.regionMatches(true, 0, "IPv6:", 0, 5)) {
            return Hosts.isIpv6(address.substring(5));
        }
        return Hosts.isIpv4(address) || GENERAL_LITERAL.matcher(address).matches();
    }

    /** A letter beyond ASCII may stand wherever a letter may. */
    private static String ascii(String text) {
        StringBuilder ascii = new StringBuilder();
        text.codePoints().forEach(c -> ascii.append(c >= 0x80 && isText(c) ? 'x' : (char) Math.min(c, 0xffff)));
        return ascii.toString();
    }

    private static boolean isText(int c) {
        return Character.isDefined(c) && !Character.isISOControl(c) && !Character.isSpaceChar(c);
    }
}
