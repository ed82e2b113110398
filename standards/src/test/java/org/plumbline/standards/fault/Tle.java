package org.plumbline.standards.fault;

/** Lines of two-line element sets. */
final class Tle {
    private static final int DAY_OF_EPOCH = 22;
    private static final int DIGIT_OF_INCLINATION = 13;

    private Tle() {}

    /** A line with another digit in one of its fields, and the checksum that goes with it. */
    static String other(String line) {
        int at = line.startsWith("1") ? DAY_OF_EPOCH : DIGIT_OF_INCLINATION;
        while (!Character.isDigit(line.charAt(at))) {
            at++;
        }
        String wrong = line.substring(0, at) + (char) ('0' + (line.charAt(at) - '0' + 1) % 10) + line.substring(at + 1);
        return wrong.substring(0, wrong.length() - 1) + checksum(wrong);
    }

    private static int checksum(String line) {
        return line.substring(0, line.length() - 1)
                        .chars()
                        .map(each -> each == '-' ? 1 : Character.isDigit(each) ? each - '0' : 0)
                        .sum()
                % 10;
    }
}
