package org.plumbline.standards.fault;

/**
 * A replacement in a text.
 *
 * @param begin index of the first character that is replaced
 * @param end index behind the last one; the same as {@code begin} to insert
 * @param replacement what stands there afterwards
 */
record Edit(int begin, int end, String replacement) {
    int growth() {
        return replacement.length() - (end - begin);
    }
}
