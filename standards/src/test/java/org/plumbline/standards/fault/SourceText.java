package org.plumbline.standards.fault;

/**
 * A text with lines, as editors count them: lines and columns from 1, columns in code points.
 *
 * @param text the characters
 */
record SourceText(String text) {
    /**
     * A place in a text.
     *
     * @param line counted from 1
     * @param column counted from 1
     */
    record Position(int line, int column) {}

    int offset(int line, int column) {
        int begin = 0;
        for (int i = 1; i < line; i++) {
            begin = afterLineEnd(begin);
        }
        return text.offsetByCodePoints(begin, column - 1);
    }

    Position position(int offset) {
        int line = 1;
        int begin = 0;
        for (int next = afterLineEnd(begin); next >= 0 && next <= offset; next = afterLineEnd(begin)) {
            line++;
            begin = next;
        }
        return new Position(line, text.codePointCount(begin, offset) + 1);
    }

    /** Index behind the end of the line that an index is in. */
    int lineEnd(int offset) {
        int end = offset;
        while (end < text.length() && text.charAt(end) != '\n' && text.charAt(end) != '\r') {
            end++;
        }
        return end;
    }

    int lineBegin(int offset) {
        int begin = offset;
        while (begin > 0 && text.charAt(begin - 1) != '\n' && text.charAt(begin - 1) != '\r') {
            begin--;
        }
        return begin;
    }

    /** Index of the first character of the next line; -1 when there is no end of line. */
    int afterLineEnd(int offset) {
        int end = lineEnd(offset);
        if (end == text.length()) {
            return -1;
        }
        return text.startsWith("\r\n", end) ? end + 2 : end + 1;
    }
}
